import { getContainer } from '@/container'
import { readinessAnswer } from '@/platform/health/answer'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => readinessAnswer(await getContainer())
