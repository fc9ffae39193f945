import { everybody, type AccessRows, type Row } from '@/platform/slices/access-row'

const FILE: Row = { nobody: everybody(200) }

export const ACCESS: AccessRows = {
  pages: {
    'page /:locale': { nobody: everybody(200) },
    'file /apple-icon.png': FILE,
    'file /favicon.ico': FILE,
    'file /icon.svg': FILE,
    'file /manifest.webmanifest': FILE,
    'file /icons/app-192.png': FILE,
    'file /icons/app-512.png': FILE,
    'file /icons/maskable-512.png': FILE,
    'file /landing/fox.webp': FILE,
    'file /landing/lighthouse.webp': FILE,
    'file /landing/robot.webp': FILE,
    'file /landing/town.webp': FILE,
  },
}
