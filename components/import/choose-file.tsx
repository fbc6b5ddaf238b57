import { buttonClass } from '@/components/ui/button-class'

export interface ChooseFileProps {
  label: string
  look: 'primary' | 'plain'
  disabled?: boolean
  onFiles: (files: File[]) => void
}

/** The device's own choice of files, in the clothes of a button. */
export function ChooseFile({ label, look, disabled, onFiles }: ChooseFileProps) {
  return (
    <label
      className={buttonClass(
        look,
        'medium',
        'relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-default has-disabled:opacity-50',
      )}
    >
      {label}
      <input
        type="file"
        accept=".txt,text/plain"
        disabled={disabled}
        className="sr-only"
        onChange={event => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again, after it was mended.
          event.target.value = ''
        }}
      />
    </label>
  )
}
