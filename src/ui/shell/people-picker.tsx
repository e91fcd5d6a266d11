import type { ComponentChildren } from 'preact';
import { Avatar } from '../badge.tsx';
import { PostForm } from '../forms/post-form.tsx';

export type PickablePerson = {
  readonly value: string;
  readonly name: string;
  readonly role: string;
  readonly detail?: string;
};

export type PeopleGroup = { readonly label: string; readonly people: readonly PickablePerson[] };

type PeoplePickerProps = {
  readonly action: string;
  readonly name: string;
  readonly title: string;
  readonly groups: readonly PeopleGroup[];
};

const PersonCard = ({
  person,
  name,
}: {
  readonly person: PickablePerson;
  readonly name: string;
}) => (
  <button class="person-card" name={name} value={person.value}>
    <Avatar name={person.name} />
    <span class="person-words">
      <span class="person-top">
        <span class="person-role">{person.role}</span>
        <span class="person-login">{person.value}</span>
      </span>
      <span class="person-detail">{person.name}</span>
      {person.detail && <span class="person-detail">{person.detail}</span>}
    </span>
  </button>
);

/** One click lets a person in: the whole card is the button. */
export const PeoplePicker = ({ action, name, title, groups }: PeoplePickerProps) => (
  <PostForm class="people-picker" action={action}>
    <h2>{title}</h2>
    {groups.map((group) => (
      <section key={group.label}>
        <h3>{group.label}</h3>
        <ul>
          {group.people.map((person) => (
            <li key={person.value}>
              <PersonCard person={person} name={name} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </PostForm>
);

type DoorProps = { readonly form: ComponentChildren; readonly beside?: ComponentChildren };

/** The sign-in form, and beside it the people of a demonstration. */
export const Door = ({ form, beside }: DoorProps) => (
  <div class={beside ? 'door door-wide' : 'door'}>
    <div class="door-form">{form}</div>
    {beside}
  </div>
);
