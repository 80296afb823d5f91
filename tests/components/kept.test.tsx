import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { library, useKept } from '../../components/useLibrary.ts';
import { identityOf } from '../../domain/duplicates.ts';
import type { Paper } from '../../domain/paper.ts';
import { card } from './cards-for-tests.ts';
import { removePaper, savePaper } from '../storage/papers-for-tests.ts';

afterEach(cleanup);

const listed = (paper: Paper) => ({ key: paper.title, identity: identityOf(paper) });
const fail = (failure: unknown) => { throw failure; };

function Kept({ papers }: { papers: ReturnType<typeof listed>[] }) {
  const kept = useKept(papers, fail);
  return <p>Kept: {papers.filter(({ key }) => kept.value.get(key)?.record.saved !== undefined).map(({ key }) => key).join(', ') || 'nothing'}</p>;
}

it('what is kept stays shown while the same page is read again, and follows what is written', async () => {
  const [first, second] = [card(1).paper, card(2).paper];
  const { id } = await savePaper(library(), first, 1_000);
  const view = render(<Kept papers={[listed(first)]} />);
  await screen.findByText('Kept: Study 1');
  view.rerender(<Kept papers={[listed(first), listed(second)]} />);
  expect(screen.getByText('Kept: Study 1')).toBeTruthy();
  await savePaper(library(), second, 2_000);
  await screen.findByText('Kept: Study 1, Study 2');
  await removePaper(library(), id, 3_000);
  await screen.findByText('Kept: Study 2');
});
