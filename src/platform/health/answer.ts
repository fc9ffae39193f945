import type { Container } from '../ports/container'
import { checkDependencies } from './dependencies'

const RETRY_AFTER_SECONDS = '5'

/** 200 when every dependency answers, else 503; a line each, without addresses, versions or reasons. */
export const readinessAnswer = async (
  container: Pick<Container, 'database' | 'files' | 'queue'>,
): Promise<Response> => {
  const dependencies = await checkDependencies(container)
  const isReady = dependencies.every(({ isUp }) => isUp)
  return Response.json(
    {
      status: isReady ? 'ok' : 'unavailable',
      dependencies: dependencies.map(({ name, isUp }) => ({ name, status: isUp ? 'ok' : 'down' })),
    },
    {
      status: isReady ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(isReady ? {} : { 'retry-after': RETRY_AFTER_SECONDS }) },
    },
  )
}
