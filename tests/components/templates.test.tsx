import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Templates, type TemplatesProps } from '../../components/Templates.tsx';
import { TemplateError } from '../../domain/templates/engine.ts';
import { NO_TEMPLATES } from '../../domain/templates/template.ts';

afterEach(cleanup);

const OWN = { id: 'mine', name: 'Digest', text: '{{ title }}' };

function show(given: Partial<TemplatesProps> = {}) {
  const props: TemplatesProps = {
    settings: { ...NO_TEMPLATES, own: [OWN] }, papers: [{ id: '1', title: 'Study 1' }, { id: '2', title: 'Study 2' }], render: (text, id) => `${id}: ${text}`,
    addressOf: (id) => ({ href: `obsidian://new?file=${id}`, clipboard: id === '2' ? 'long' : null }), onAdd: vi.fn<TemplatesProps['onAdd']>(() => 'new'), onImport: vi.fn<TemplatesProps['onImport']>(async () => null), onChange: vi.fn<TemplatesProps['onChange']>(), onRemove: vi.fn<TemplatesProps['onRemove']>(),
    onUse: vi.fn<TemplatesProps['onUse']>(), onExport: vi.fn<TemplatesProps['onExport']>(), onCopy: vi.fn<TemplatesProps['onCopy']>(async () => undefined), ...given,
  };
  render(<Templates {...props} />);
  return props;
}

const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

it('a preset is read, copied, and tried on a saved paper', () => {
  const { onAdd } = show();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the template' }).readOnly).toBe(true);
  expect(screen.getByRole('region', { name: 'What the template writes' }).textContent).toMatch(/^1: - \[\{\{ title \| md \}\}\]/);
  fireEvent.click(screen.getByRole('button', { name: 'Copy to change' }));
  expect(onAdd).toHaveBeenCalledWith('List with links, my copy', expect.stringContaining('{{ title | md }}'));
});

it('an own template is changed as it is typed, used, exported and removed', () => {
  const { onChange, onUse, onExport, onRemove } = show();
  choose('Template', 'mine');
  fireEvent.input(screen.getByRole('textbox', { name: 'Text of the template' }), { target: { value: '{{ year }}' } });
  expect(onChange).toHaveBeenCalledWith({ ...OWN, text: '{{ year }}' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'the Markdown list' }));
  expect(onUse).toHaveBeenCalledWith('list', 'mine');
  fireEvent.click(screen.getByRole('button', { name: 'To a file' }));
  expect(onExport).toHaveBeenCalledWith(OWN);
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onRemove).toHaveBeenCalledWith('mine');
});

it('what is wrong is said with line and column', () => {
  show({ render: () => { throw new TemplateError('undefined variable: tilte', 2, 6); } });
  expect(screen.getByText('The template does not work. Line 2, column 6: undefined variable: tilte')).toBeTruthy();
});

it('a file that can’t be a template is refused in words', async () => {
  const { onImport } = show();
  const file = new File(['x'], 'x.md');
  fireEvent.change(screen.getByLabelText('From a file'), { target: { files: [file] } });
  expect(onImport).toHaveBeenCalledWith(file);
  expect(await screen.findByText(/^That can't be a template/)).toBeTruthy();
});

it('one note is made in Obsidian by a link; a long one is put on the clipboard first', () => {
  const { onCopy } = show();
  const link = () => screen.getByRole('link', { name: 'Make this note in Obsidian' });
  expect(link().getAttribute('href')).toBe('obsidian://new?file=1');
  fireEvent.click(link());
  expect(onCopy).not.toHaveBeenCalled();
  choose('Tried on', '2');
  fireEvent.click(link());
  expect(onCopy).toHaveBeenCalledWith('long');
});
