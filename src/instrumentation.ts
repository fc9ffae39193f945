/** Runs once when the web server starts: Payload, the API and its event hub are up before the first visitor. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.KADR_PHASE === 'build') return
  const { startWeb } = await import('./app/start-web')
  await startWeb()
}
