/** The newsroom's mark: an inkwell seen from the front, with what is left of the ink in it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path
        d="M12 5.5h8M13.5 5.5v4.2c0 1-.5 1.9-1.4 2.4-3.3 1.9-5.6 4.7-5.6 9v2.4c0 1.7 1.3 3 3 3h13c1.700 0 3-1.300 3-3v-2.400c0-4.300-2.300-7.100-5.600-9-.900-.500-1.400-1.400-1.400-2.400V5.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M9.500 19.500c2-1 4.300-1 6.500 0s4.500 1 6.500 0v3.500a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z"
        fill="currentColor"
      />
    </svg>
  )
}
