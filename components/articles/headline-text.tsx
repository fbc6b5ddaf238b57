/** A headline amid other text: from right to left once any of it is Arabic, even when it starts with COP28. */
export function HeadlineText({ children }: { children: string }) {
  return <bdi dir={/\p{Script=Arabic}/u.test(children) ? 'rtl' : 'auto'}>{children}</bdi>
}
