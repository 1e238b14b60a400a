import type { TemplateView } from '#shared/notices/template-view.ts';
import { ColumnTitles } from '#shared/web/components/column-titles.tsx';
import { noticeTemplatesWording, variableInWords } from '#shared/web/wording/notice-templates.ts';

const { variables: words } = noticeTemplatesWording;

/** What the words of a message may say and have to, in plain words. */
export const Variables = ({ template }: { template: Pick<TemplateView, 'id' | 'variables'> }) => (
  <section aria-labelledby="variables">
    <h2 id="variables">{words.title}</h2>
    {template.variables.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <>
        <p class="quiet">{words.intro}</p>
        <div class="scroll lines">
          <table>
            <ColumnTitles titles={Object.values(words.columns)} />
            <tbody>
              {template.variables.map(({ name, isNeeded, sample }) => (
                <tr>
                  <th scope="row">
                    <code class="copy">{`{${name}}`}</code>
                  </th>
                  <td data-label={words.columns.meaning}>{variableInWords(template.id, name)}</td>
                  <td data-label={words.columns.sample} class="text">
                    {sample}
                  </td>
                  <td data-label={words.columns.needed}>{isNeeded ? words.needed : words.optional}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
  </section>
);
