/** Subsets of Noto Naskh Arabic, all weights in one file each; made by lib/site/subset-fonts.ts, named by their content. */
export const FONTS = {
  arabic: '/fonts/naskh-arabic-94c80312.woff2',
  latin: '/fonts/naskh-latin-83f1ed11.woff2',
} as const
