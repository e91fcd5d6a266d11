import type { Locale } from '#src/platform/i18n/text.ts';
import {
  Badge,
  Card,
  DataTable,
  DefinitionList,
  PageHeader,
  Prose,
  Section,
  Stack,
} from '#src/ui/index.ts';
import type { Column } from '#src/ui/index.ts';
import { curlOf, fieldsOf, inWords } from './api-operation.ts';
import type { Operation, ShownField, ShownOperation } from './api-operation.ts';
import { frameText } from './messages.ts';

export interface ApiPageProps {
  readonly locale: Locale;
  readonly description: {
    readonly paths?: object | undefined;
    readonly tags?: readonly { readonly name: string; readonly description?: string }[] | undefined;
  };
}

/** The OpenAPI description as people read it: one sheet an operation, grouped as in the document. */
export const ApiPage = ({ locale, description }: ApiPageProps) => {
  const text = frameText(locale).api;
  const operations = operationsOf(description.paths ?? {});
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.intro}
        actions={<a href="/api/openapi.json">{text.document}</a>}
      />
      {(description.tags ?? []).map((tag) => (
        <Section key={tag.name} id={tag.name} title={inWords(tag.description, locale)}>
          <Stack>
            {operations
              .filter(({ tags }) => tags?.includes(tag.name))
              .map((operation) => (
                <OperationSheet
                  key={operation.method + operation.path}
                  locale={locale}
                  operation={operation}
                />
              ))}
          </Stack>
        </Section>
      ))}
    </>
  );
};

function operationsOf(paths: object): readonly ShownOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );
}

interface OperationProps {
  readonly locale: Locale;
  readonly operation: ShownOperation;
}

const OperationSheet = ({ locale, operation }: OperationProps) => {
  const text = frameText(locale).api;
  const { method, path, operationId, summary } = operation;
  const answers = Object.entries(operation.responses ?? {});
  return (
    <Card
      level={3}
      {...(operationId === undefined ? {} : { id: operationId })}
      title={
        <>
          <Badge tone={method === 'GET' ? 'info' : 'accent'}>{method}</Badge>{' '}
          {inWords(summary, locale)}
        </>
      }
    >
      <p>
        <code>/api/v1{path}</code>
      </p>
      <p>{inWords(operation.description, locale)}</p>
      <DataTable
        caption={text.parameters}
        columns={columnsOf(text)}
        rows={fieldsOf(operation, locale)}
        rowKey={(field) => `${field.where} ${field.name}`}
        empty={<></>}
        dense
      />
      <details>
        <summary>{text.example}</summary>
        <Prose text={curlOf(operation)} />
      </details>
      <details>
        <summary>{text.answers}</summary>
        <DefinitionList
          items={answers.map(([status, answer]) => ({
            term: status,
            value: inWords(answer.description, locale),
          }))}
        />
      </details>
    </Card>
  );
};

type ApiText = ReturnType<typeof frameText>['api'];

function columnsOf({ columns, places, required }: ApiText): readonly Column<ShownField>[] {
  return [
    {
      key: 'name',
      header: columns.name,
      cell: ({ name, isRequired }) => (
        <>
          <code>{name}</code> {isRequired && <Badge tone="warning">{required}</Badge>}
        </>
      ),
    },
    { key: 'where', header: columns.where, cell: ({ where }) => places[where] },
    { key: 'type', header: columns.type, cell: ({ type }) => type },
    { key: 'meaning', header: columns.meaning, cell: ({ meaning }) => meaning },
  ];
}
