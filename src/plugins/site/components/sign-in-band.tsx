/** The band over the sign-in pages: two panels and the one diagonal. Decoration: the heading names the page. */
export function SignInBand() {
  return (
    <div aria-hidden className="relative band w-full sm:mx-auto sm:mt-6 sm:max-w-form">
      <img
        src="/landing/lighthouse.webp"
        alt=""
        width={640}
        height={416}
        className="absolute inset-y-0 band-start h-full object-cover"
      />
      <img
        src="/landing/robot.webp"
        alt=""
        width={528}
        height={416}
        className="absolute inset-y-0 band-end h-full object-cover"
      />
    </div>
  )
}
