import type { Locale } from '#src/platform/i18n/text.ts';
import { Badge, DefinitionList, PageHeader, Card, Stack } from '#src/ui/index.ts';
import { frameText } from './messages.ts';

interface Operation {
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly parameters?: readonly unknown[] | undefined;
  readonly responses?: object | undefined;
}

export interface ApiPageProps {
  readonly locale: Locale;
  readonly description: { readonly paths?: object | undefined };
}

/** The OpenAPI description as people read it: one sheet an operation. */
export const ApiPage = ({ locale, description }: ApiPageProps) => {
  const text = frameText(locale).api;
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  return (
    <>
      <PageHeader
        title={text.title}
        subtitle={text.intro}
        actions={<a href="/api/openapi.json">{text.document}</a>}
      />
      <Stack>
        {operations.map(({ path, method, operation }) => (
          <Card
            key={method + path}
            title={
              <>
                <Badge tone={method === 'GET' ? 'info' : 'accent'}>{method}</Badge>{' '}
                <code>/api/v1{path}</code>
              </>
            }
          >
            <p>{operation.summary ?? operation.description}</p>
            <DefinitionList
              items={[
                { term: text.parameters, value: parametersOf(operation) || '–' },
                { term: text.answers, value: Object.keys(operation.responses ?? {}).join(', ') },
              ]}
            />
          </Card>
        ))}
      </Stack>
    </>
  );
};

function parametersOf(operation: Operation): string {
  const parameters = (operation.parameters ?? []) as { name?: string; required?: boolean }[];
  return parameters.map(({ name, required }) => (required ? `${name}*` : name)).join(', ');
}
