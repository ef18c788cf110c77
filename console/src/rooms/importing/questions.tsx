import { Button, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { withFieldColumn } from './mapping.ts';
import type { Mapping, Question } from './queries.ts';

/** What only a person can say; nothing is imported until it is answered (IM-15). */
export function Questions({
  questions,
  mapping,
  onSay,
}: {
  questions: readonly Question[];
  mapping: Mapping;
  onSay: (mapping: Mapping) => void;
}) {
  return (
    <section className="side-part questions">
      <h2>先回答 {questions.length} 个问题</h2>
      {questions.map(question => (
        <OneQuestion key={question.text} question={question} mapping={mapping} onSay={onSay} />
      ))}
    </section>
  );
}

function OneQuestion({
  question,
  mapping,
  onSay,
}: {
  question: Question;
  mapping: Mapping;
  onSay: (mapping: Mapping) => void;
}) {
  const { about, field = '', text, choices } = question;
  if (about === 'year') return <YearQuestion question={question} onYear={year => onSay({ ...mapping, year })} />;
  if (about === 'account') {
    return <TextQuestion text={text} placeholder="账号名称" onText={account => onSay({ ...mapping, account })} />;
  }
  if (about === 'sheet' && choices.length === 0) {
    return <HeaderQuestion text={text} onSay={(sheet, headerRow) => onSay({ ...mapping, sheet, headerRow })} />;
  }
  const choose = (choice: string | null) =>
    about === 'sheet' && choice !== null
      ? onSay({ ...mapping, sheet: choice })
      : onSay(withFieldColumn(mapping, field, choice));
  const only = choices.length === 1 ? choices[0] : undefined;
  // “…”是不是“…”？ is answered by yes or no.
  if (about === 'column' && only !== undefined && text.includes('是不是')) {
    return (
      <div className="question">
        <p>{text}</p>
        <div className="form-actions">
          <Button onClick={() => choose(only)}>是</Button>
          <Button onClick={() => choose(null)}>不是，表里没有这一列</Button>
        </div>
      </div>
    );
  }
  return (
    <Field label={text}>
      {id => (
        <Select
          id={id}
          className="wide"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选"
          options={choices.map(choice => ({ value: choice, label: choice }))}
          onChange={choose}
        />
      )}
    </Field>
  );
}

function YearQuestion({ question, onYear }: { question: Question; onYear: (year: number) => void }) {
  const suggested = Number(question.choices[0] ?? Number.NaN);
  const [year, setYear] = useState<number | null>(Number.isInteger(suggested) ? suggested : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (year !== null) onYear(year);
  };
  return (
    <form className="question" onSubmit={submit}>
      <Field label={question.text}>
        {id => (
          <InputNumber
            id={id}
            min={2000}
            max={2099}
            precision={0}
            placeholder="如 2023"
            value={year}
            onChange={setYear}
          />
        )}
      </Field>
      <Button htmlType="submit" disabled={year === null}>
        {year === null ? '按这一年算' : `按 ${year} 年算`}
      </Button>
    </form>
  );
}

function TextQuestion({
  text,
  placeholder,
  onText,
}: {
  text: string;
  placeholder: string;
  onText: (text: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onText(typed.trim());
  };
  return (
    <form className="question" onSubmit={submit}>
      <Field label={text}>
        {id => (
          <Input id={id} placeholder={placeholder} value={typed} onChange={event => setTyped(event.target.value)} />
        )}
      </Field>
      <Button htmlType="submit" disabled={typed.trim() === ''}>
        就是它
      </Button>
    </form>
  );
}

function HeaderQuestion({ text, onSay }: { text: string; onSay: (sheet: string, headerRow: number) => void }) {
  const [sheet, setSheet] = useState('');
  const [row, setRow] = useState<number | null>(1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sheet.trim() !== '' && row !== null) onSay(sheet.trim(), row);
  };
  return (
    <form className="question stack" onSubmit={submit}>
      <p>{text}</p>
      <Field label="表名（Excel 下方的标签）">
        {id => <Input id={id} value={sheet} onChange={event => setSheet(event.target.value)} />}
      </Field>
      <Field label="表头在第几行">
        {id => <InputNumber id={id} min={1} precision={0} value={row} onChange={setRow} />}
      </Field>
      <div>
        <Button htmlType="submit" disabled={sheet.trim() === '' || row === null}>
          从这里读
        </Button>
      </div>
    </form>
  );
}
