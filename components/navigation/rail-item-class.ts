/** The look of an entry of the rail: an icon above its name, on a phone side by side at the bottom. */
export const railItemClass =
  'flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-md px-1 py-1.5 text-xs font-medium text-ink-soft transition-colors duration-150 *:[svg]:size-5 hover:bg-hover hover:text-ink aria-[current]:text-accent md:w-full md:flex-none md:aria-[current]:bg-accent-soft'
