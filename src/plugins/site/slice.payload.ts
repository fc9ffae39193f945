import type { PayloadPart } from '@/platform/slices/payload-part'

/** The panel under the same name and sign as the pages. */
export default (): PayloadPart => ({
  panel: {
    header: ['/src/plugins/site/admin/address-notice#AddressNotice'],
    beforeLogin: ['/src/plugins/site/admin/address-notice#AddressNotice'],
    providers: ['/src/plugins/site/admin/open-nav#OpenNav'],
    graphics: {
      Icon: '/src/plugins/site/admin/graphics#Icon',
      Logo: '/src/plugins/site/admin/graphics#Logo',
    },
  },
})
