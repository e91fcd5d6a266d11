export { type Assets, assetsFrom, readAssets } from './assets.ts';
export { renderDocument, renderFragment } from './render.ts';
export { escapeHtml, fillMould, hole, type Mould, mouldOf } from './mould.ts';
export { Kept, type Part, type Plain, type TakePart, TakePartContext, withParts } from './kept.tsx';
export { type UiLanguage, type UiTexts, uiTexts, UiTextsContext, useTexts } from './texts.ts';
export type { Figure, Option, Tone } from './tone.ts';
export { Unbroken } from './unbroken.tsx';
export { Icon, type IconName } from './icon.tsx';
export {
  Avatar,
  Badge,
  type BadgeProps,
  Highlight,
  Kbd,
  LateMark,
  type TextRange,
} from './badge.tsx';
export { DrawnFor, PostForm, type ReaderField } from './forms/post-form.tsx';
export { Button, type ButtonProps, ButtonRow, LinkButton, PostButton } from './button.tsx';

export { Page, type PageProps, type Theme } from './shell/page.tsx';
export { AppShell, type AppShellProps } from './shell/app-shell.tsx';
export { CentredShell, DemoBanner, PublicShell } from './shell/plain-shells.tsx';
export { BrandMark } from './shell/brand-mark.tsx';
export { Door, type PeopleGroup, PeoplePicker } from './shell/people-picker.tsx';
export { type NavGroup, type NavItem } from './shell/navigation.tsx';
export { SearchBox, type SearchBoxProps } from './shell/search-box.tsx';
export { AccountMenu, Bell, type Choice, SeatSwitcher } from './shell/top-tools.tsx';

export { type Crumb, PageHeader, type Tab, Tabs } from './page/page-header.tsx';
export { Card, Columns, Prose, Section, SplitLayout, Stack } from './page/section.tsx';
export { Stat, type StatProps, StatRow } from './page/stat.tsx';

export { type Definition, DefinitionList, FactStrip } from './record/definition-list.tsx';
export { CopyText } from './record/copy-text.tsx';
export { Clamped, FoldedCard } from './record/folded-card.tsx';
export { type FoldedItem, FoldedList } from './record/folded-list.tsx';
export { KeptTogether, PaperOnly, ScreenOnly, TickBox, WritingRoom } from './record/on-paper.tsx';
export { type FileLink, FileList } from './record/file-list.tsx';
export { ItemList, type ListItem, Meta, PolledFrame, TwoLines } from './record/item-list.tsx';
export { type Match, MatchList, Seeker } from './record/match-list.tsx';
export { NotNow } from './record/not-now.tsx';
export {
  SheetBody,
  SheetFoot,
  SheetHead,
  type SheetLine,
  SheetOfPaper,
  type SheetTable,
  SheetTitle,
  TextChanges,
  type TextRun,
} from './record/sheet.tsx';
export { type OrderedItem, RunningOrder } from './record/running-order.tsx';
export { type Step, StepList } from './record/step-list.tsx';
export { Timeline, type TimelineDay, type TimelineEntry } from './record/timeline.tsx';

export { type Column, DataTable, type DataTableProps, TableRow } from './table/data-table.tsx';
export type { Selection } from './table/selection.tsx';
export { FilterBar, type FilterChip, type FilterSelect } from './table/filter-bar.tsx';
export { Pager } from './table/pager.tsx';

export { Dialog } from './overlay/dialog.tsx';
export { Menu, MenuForm, type MenuItem, MenuItems } from './overlay/menu.tsx';
export { EmptyState, Notice, Progress } from './overlay/notice.tsx';
export { PageKeys, type Shortcut, Shortcuts } from './overlay/shortcuts.tsx';
export { type Toast, Toasts } from './overlay/toast.tsx';

export { LargeChoice } from './forms/large-choice.tsx';
export { Checkbox, CheckboxGroup, RadioCards, ShownFor } from './forms/choices.tsx';
export { type ControlProps, Field, type FieldProps } from './forms/field.tsx';
export {
  ErrorSummary,
  type FieldErrors,
  FieldGroup,
  FieldRow,
  Form,
  SubmitBar,
  TickedCount,
} from './forms/form.tsx';
export { Refused } from './forms/refused.tsx';
export { RowQuestion, type RowQuestionProps } from './forms/row-question.tsx';
export { type RowColumn, RowsEditor, rowFieldName } from './forms/rows-editor.tsx';
export { Combobox, RemoteCombobox, Select } from './forms/select.tsx';
export { type Suggestion, type SuggestionLine, Suggestions } from './forms/suggestions.tsx';
export { DateField, FileField, TextArea, TextInput } from './forms/text-input.tsx';
