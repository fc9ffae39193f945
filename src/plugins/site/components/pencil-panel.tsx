/** The panel that is still pencil: its cut frame, construction lines, a lighthouse and somebody waiting. */
export function PencilPanel() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 259 312"
      className="block size-full stroke-pencil-line"
      fill="none"
      strokeWidth="2"
    >
      <path d="M0 0H259L169 312H0Z" strokeWidth="4" strokeDasharray="8 6" />
      <path d="M0 0L169 312M259 0L0 312" strokeWidth="1" opacity="0.5" />
      <path d="M102 92H138L150 236H90Z M98 140H142M94 188H146" />
      <path d="M106 66H134V92H106Z M100 66L120 40L140 66Z" />
      <path d="M104 76L8 44M104 86L8 118" strokeDasharray="10 7" />
      <path d="M0 240C50 226 130 230 190 240M0 250C60 240 120 242 186 252" />
      <path d="M34 196L30 174L44 184C50 181 56 181 62 184L76 174L72 196C74 212 64 222 53 222S32 212 34 196Z" />
      <path d="M40 222C30 250 32 286 53 286S76 250 66 222M70 280C96 280 104 256 98 238" />
    </svg>
  )
}
