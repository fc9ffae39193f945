import { createDiskFileStore } from '@/platform/adapters/embedded/disk-file-store'
import { DomainError } from '@/platform/kernel/domain-error'

/** Writes one file again and again: root, key, size in bytes and number of times are its arguments. */
const main = async ([root = '', key = '', sizeBytes = '0', times = '0']: string[]): Promise<void> => {
  const store = createDiskFileStore({ root })
  const bytes = Buffer.alloc(Number(sizeBytes), 'x')
  try {
    for (let round = 0; round < Number(times); round += 1) await store.put(key, bytes)
    console.log(JSON.stringify({ error: null }))
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    console.log(JSON.stringify({ error: error.code, status: error.status }))
  }
}

void main(process.argv.slice(2))
