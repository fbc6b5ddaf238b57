import { expect, type Locator, type Page } from '@playwright/test'

/** The open story, as somebody at the keyboard has it. */
export class StoryPage {
  readonly text: Locator

  constructor(readonly page: Page) {
    this.text = page.getByRole('textbox', { name: 'نص المادة' })
  }

  static async open(page: Page, articleId: string): Promise<StoryPage> {
    await page.goto(`/desk/articles/${articleId}`)
    const story = new StoryPage(page)
    await story.isReady()
    return story
  }

  async isReady(): Promise<void> {
    await expect(this.text).toBeVisible()
  }

  /** The block of the story with this place: 0 the headline, 1 the standfirst, then the paragraphs. */
  block(index: number): Locator {
    return this.text.locator(':scope > *').nth(index)
  }

  /** Puts the caret at the end of a block and types. */
  async typeInto(block: Locator, text: string): Promise<void> {
    await this.selectIn(block, null)
    await this.page.keyboard.insertText(text)
  }

  /** Replaces the first occurrence of some words by others, as one does with the mouse and the keyboard. */
  async replace(words: string, by: string): Promise<void> {
    await this.selectIn(this.text, words)
    await this.page.keyboard.insertText(by)
  }

  private async selectIn(place: Locator, words: string | null): Promise<void> {
    await this.text.focus()
    await place.evaluate((element, sought) => {
      const range = document.createRange()
      if (sought === null) {
        range.selectNodeContents(element)
        range.collapse(false)
      } else {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let node = walker.nextNode()
        while (node && !node.textContent?.includes(sought)) node = walker.nextNode()
        if (!node) throw new Error(`«${sought}» is not in the story`)
        const at = node.textContent?.indexOf(sought) ?? 0
        range.setStart(node, at)
        range.setEnd(node, at + sought.length)
      }
      const selection = getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
      document.dispatchEvent(new Event('selectionchange'))
    }, words)
  }

  /** Waits until the server has everything that was typed here on its disk. */
  async isSaved(): Promise<void> {
    await expect(this.page.locator('[data-mark]')).toHaveAttribute('data-mark', 'saved', { timeout: 20_000 })
  }

  /** Presses the one main button. */
  async press(action: string): Promise<void> {
    await this.page.getByRole('button', { name: action, exact: true }).click()
  }

  /** Opens an action of the menu; gives its dialog. */
  async choose(action: string): Promise<Locator> {
    await this.page.getByRole('button', { name: 'إجراءات أخرى' }).click()
    await this.page.getByRole('menuitem', { name: action, exact: true }).click()
    return this.dialog()
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async isInState(state: string): Promise<void> {
    await expect(this.page.getByText(state, { exact: true }).first()).toBeVisible()
  }
}

/** Waits until a dialog has done what it was for. */
export async function isDone(dialog: Locator): Promise<void> {
  await expect(dialog).toBeHidden()
}
