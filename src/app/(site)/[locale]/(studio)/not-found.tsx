import { NotFoundPage } from '@/plugins/site/client'

export default function StudioNotFound() {
  return <NotFoundPage />
}
