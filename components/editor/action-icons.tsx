import {
  ArchiveX,
  CalendarClock,
  CalendarX2,
  CheckCheck,
  CornerUpRight,
  EyeOff,
  FolderInput,
  Globe,
  LockOpen,
  PencilLine,
  RotateCcw,
  Send,
  Trash2,
  Undo2,
  UserPlus,
} from 'lucide-react'
import type { Action } from '@/lib/editorial/policy'

const still = 'size-4 shrink-0'
const turning = `${still} rtl:-scale-x-100`

/** A mark for each action, before its name. Those that point turn with the page. */
export const actionIcons: Record<Action, React.ReactNode> = {
  assign: <UserPlus aria-hidden className={still} />,
  move: <FolderInput aria-hidden className={turning} />,
  submit: <Send aria-hidden className={turning} />,
  return: <CornerUpRight aria-hidden className={`${still} -scale-x-100 rtl:scale-x-100`} />,
  approve: <CheckCheck aria-hidden className={still} />,
  reopen: <LockOpen aria-hidden className={still} />,
  schedule: <CalendarClock aria-hidden className={still} />,
  unschedule: <CalendarX2 aria-hidden className={still} />,
  publish: <Globe aria-hidden className={still} />,
  revise: <PencilLine aria-hidden className={still} />,
  discard: <Undo2 aria-hidden className={turning} />,
  withdraw: <EyeOff aria-hidden className={still} />,
  spike: <ArchiveX aria-hidden className={still} />,
  unspike: <RotateCcw aria-hidden className={turning} />,
  purge: <Trash2 aria-hidden className={still} />,
}
