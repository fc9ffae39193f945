/** The address of a file with the wish to save it instead of showing it. */
export const downloadUrl = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}download=1`
