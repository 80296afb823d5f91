import { expect, it } from 'vitest';
import { exportText, libraryOf } from '../../components/useExport.ts';
import { library } from '../../components/useLibrary.ts';
import { withHidden } from '../../domain/topics/say.ts';
import { changeTopicSay } from '../../storage/topic-say.ts';
import { card } from './cards-for-tests.ts';

it('the complete JSON has what was said of topics, a part of it has not', async () => {
  await changeTopicSay(library(), (say) => withHidden(say, 'survey', true));
  const whole = await exportText('json', await libraryOf('all', [], 'json'));
  expect(JSON.parse(whole!)).toMatchObject({ version: 2, tables: { settings: [{ key: 'topics', value: { hidden: ['survey'] } }], corrections: [] } });
  const part = await exportText('json', await libraryOf('shown', [card(1)], 'json'));
  expect(JSON.parse(part!)).toMatchObject({ version: 2, tables: { settings: [], journal: [] } });
});
