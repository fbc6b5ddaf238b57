import type { RtlStory } from './rtl-story'
import { expect, paragraph, test, text } from './rtl-story'

/** Puts something on the real clipboard, and presses the keys that paste it into the empty body. */
async function paste(story: RtlStory, html: string | null, plain: string): Promise<void> {
  await story.page.evaluate(
    async ([markup, words]) => {
      const parts: Record<string, Blob> = { 'text/plain': new Blob([words ?? ''], { type: 'text/plain' }) }
      if (markup) parts['text/html'] = new Blob([markup], { type: 'text/html' })
      await navigator.clipboard.write([new ClipboardItem(parts)])
    },
    [html, plain],
  )
  await story.body(0).click()
  await story.pressKey('Control+v')
}

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-unhide:no} --></style></head>
<body lang=AR-SA style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed;mso-bidi-font-family:Arial'><b><span lang=AR-SA style='mso-ansi-language:EN-US'>قال الوزير</span></b><span lang=AR-SA> إن الاتفاق وُقّع<o:p></o:p></span></p>
<p class=MsoNormal dir=LTR style='text-align:left'><span lang=EN-US style='mso-fareast-language:AR-SA'>Reuters, London<o:p></o:p></span></p>
<!--EndFragment--></body></html>`

test('24–25 what comes from Word leaves no mso, and its dir=LTR is honoured', async ({ write }) => {
  const story = await write('')
  await paste(story, WORD, 'قال الوزير إن الاتفاق وُقّع\nReuters, London')
  await expect(story.body(1)).toHaveText('Reuters, London')
  await expect(story.body(1)).toHaveAttribute('dir', 'ltr')
  await expect(story.body(1)).toHaveCSS('direction', 'ltr')
  expect(await story.content()).toEqual([
    {
      type: 'paragraph',

      content: [text('قال الوزير', 'bold'), paragraph(' إن الاتفاق وُقّع').content?.[0]],
    },
    { type: 'paragraph', attrs: { dir: 'ltr' }, content: paragraph('Reuters, London').content },
  ])
  expect(await story.text.innerHTML()).not.toMatch(/mso|Mso|<o:|style="[^-]/)
})

test('26, 37–38 RLM, LRM and FEFF go, ﻻ becomes لا, ZWNJ stays', async ({ write }) => {
  const story = await write('')
  await paste(story, null, '\u200fقمة\u200e \ufeffدبي \u202bﻻ\u202c می\u200cخواهم ﷺ ﴿آية﴾')
  await expect(story.body(0)).toHaveText(/دبي/)
  expect(await story.content()).toEqual([paragraph('قمة دبي لا می\u200cخواهم ﷺ ﴿آية﴾')])
})

test('26 also out of HTML', async ({ write }) => {
  const story = await write('')
  await paste(story, '<p>\u200fقمة <b>\u200eCOP28\u200f</b>\ufeff ﻓﻲ دبي</p>', 'x')
  await expect(story.body(0)).toHaveText(/دبي/)
  expect(await story.content()).toEqual([
    {
      type: 'paragraph',
      content: [...(paragraph('قمة ').content ?? []), text('COP28', 'bold'), ...(paragraph(' في دبي').content ?? [])],
    },
  ])
})

test('38 a slug drops the ZWNJ that its headline keeps', async ({ desk }) => {
  const created = await desk.api.post('/api/articles', {
    data: { desk: 'politics', headline: 'می\u200cخواهم قمة', slug: 'می\u200cخواهم قمة' },
  })
  const { headline, slug } = await created.json()
  expect(headline).toContain('\u200c')
  expect(slug).toBe('میخواهم-قمة')
})
