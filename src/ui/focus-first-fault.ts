/**
 * Moves focus to the first control marked `aria-invalid` inside a form; call it after a refused submit, once the errors
 * are on the page.
 *
 * @returns whether there was one
 */
export const focusFirstFault = (form: HTMLElement): boolean => {
  const fault = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  fault?.focus()
  return fault !== null
}
