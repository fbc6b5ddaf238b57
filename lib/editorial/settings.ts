/** How strictly the approver must be somebody else; see workflow.md, "Four eyes". */
export const FOUR_EYES = ['strict', 'second', 'off'] as const
export type FourEyes = (typeof FOUR_EYES)[number]

/** Who may approve in spite of four eyes, with a reason. */
export const OVERRIDES = ['editors', 'admins'] as const
export type Overrides = (typeof OVERRIDES)[number]

/** The newsroom's choices that its rules depend on. */
export interface EditorialSettings {
  fourEyes: FourEyes
  override: Overrides
}
