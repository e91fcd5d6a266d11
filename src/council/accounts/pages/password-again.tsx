import { TextInput } from '#src/ui/index.ts';

/** Asked for again before how one signs in is changed or lent to a program. */
export const PasswordAgain = ({ label }: { label: string }) => (
  <TextInput
    name="current"
    label={label}
    type="password"
    autoComplete="current-password"
    width="medium"
    required
  />
);
