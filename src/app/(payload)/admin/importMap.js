import { AddressNotice as AddressNotice_2d94341b5210d9c565c0c83eee6e74ba } from '../../../../src/plugins/site/admin/address-notice'
import { Icon as Icon_d6d769d7e39e6d2eea184ccd2599f526 } from '../../../../src/plugins/site/admin/graphics'
import { Logo as Logo_d6d769d7e39e6d2eea184ccd2599f526 } from '../../../../src/plugins/site/admin/graphics'
import { OpenNav as OpenNav_17a85277c4b740ecb48f6479d04076f0 } from '../../../../src/plugins/site/admin/open-nav'
import { SetupNeeded as SetupNeeded_ee244d9e2513f5f6777f002b691d74c3 } from '../../../../src/plugins/auth/admin/setup-needed'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/plugins/site/admin/address-notice#AddressNotice": AddressNotice_2d94341b5210d9c565c0c83eee6e74ba,
  "/src/plugins/site/admin/graphics#Icon": Icon_d6d769d7e39e6d2eea184ccd2599f526,
  "/src/plugins/site/admin/graphics#Logo": Logo_d6d769d7e39e6d2eea184ccd2599f526,
  "/src/plugins/site/admin/open-nav#OpenNav": OpenNav_17a85277c4b740ecb48f6479d04076f0,
  "/src/plugins/auth/admin/setup-needed#SetupNeeded": SetupNeeded_ee244d9e2513f5f6777f002b691d74c3,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
