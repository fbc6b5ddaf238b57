import type { Box } from './place'

const EDGE = 8

/** What can be seen of a story: under the head of its page, over an on-screen keyboard and what stands above that. */
export function storyBounds(): Box {
  const { innerWidth, innerHeight, visualViewport: seen } = window
  const top = seen?.offsetTop ?? 0
  const bottom = top + (seen?.height ?? innerHeight)
  const tools = document.querySelector<HTMLElement>('[data-story-tools]')
  const isFloating = tools?.dataset.storyTools === 'floating'
  const head = tools?.closest('header')?.getBoundingClientRect().bottom ?? 0
  return {
    left: EDGE,
    right: innerWidth - EDGE,
    top: Math.max(top, head) + EDGE,
    bottom: (isFloating && tools ? Math.min(bottom, tools.getBoundingClientRect().top) : bottom) - EDGE,
  }
}
