import type { Formats } from 'use-intl/core'

/** Named formats for dates and numbers, the same on the server and in the browser. */
export const formats = {
  dateTime: {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    clock: { hour: '2-digit', minute: '2-digit' },
  },
  number: {
    percent: { style: 'percent', maximumFractionDigits: 0 },
    plain: { useGrouping: false },
    oneDecimal: { maximumFractionDigits: 1 },
  },
} as const satisfies Formats
