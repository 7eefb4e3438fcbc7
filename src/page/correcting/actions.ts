// What can be corrected of what is selected: buttons below the panel's heading, and the questions that they ask.

import { byId, element } from "../base/dom.ts";
import { markedName, plural, visibleText } from "../base/text.ts";
import { type Entity, type Graph, type Label, LABELS } from "../data/graph.ts";
import { endsOf, type State } from "../state/state.ts";
import { articlesOf, type Correction, type Kind, tagsOf } from "./correction.ts";

type Fields = (Node | null)[];

/** A question: what it is called, what must be filled in, and what the correction says then; null: not yet enough. */
interface Question {
  readonly button: string;
  readonly title: string;
  readonly says: string; // what it does
  readonly fields: Fields;
  readonly answer: () => Correction | null;
}

const KINDS: Readonly<Record<Label, string>> = {
  person: "a person",
  place: "a place",
  organization: "an organization",
};

export class Actions {
  readonly #graph: Graph;
  readonly #panel: HTMLElement;
  readonly #make: (correction: Correction) => void;
  readonly #isPart: boolean;
  readonly #dialog = byId("decide", HTMLDialogElement);

  /** `isPart`: whoever makes corrections knows more names than are here. */
  constructor(graph: Graph, panel: HTMLElement, make: (correction: Correction) => void, isPart: boolean) {
    this.#graph = graph;
    this.#isPart = isPart;
    this.#panel = panel;
    this.#make = make;
  }

  /** After the panel has shown a state: what it shows is corrected where it is shown. */
  show({ selection }: State): void {
    const entities = endsOf(selection);
    this.#panel.querySelector(".correct")?.remove();
    const questions =
      entities.length === 1
        ? aboutOne(entities[0]!, this.#graph, this.#isPart)
        : entities.length === 2
          ? aboutTwo(entities)
          : [];
    if (!questions.length) return;
    const buttons = questions.map((one) => element("button", { click: () => this.#ask(one) }, one.button));
    const shown = element("details", { class: "correct" }, element("summary", {}, "Correct this"), ...buttons);
    const header = this.#panel.querySelector("header");
    if (header === null) this.#panel.prepend(shown);
    else header.after(shown);
  }

  #ask({ title, says, fields, answer }: Question): void {
    const complaint = element("p", { class: "complaint", role: "alert" });
    const submit = (event: Event) => {
      event.preventDefault();
      const correction = answer();
      if (correction === null) {
        complaint.textContent = "Something is still missing.";
        return;
      }
      this.#dialog.close();
      this.#make(correction);
    };
    const cancel = element("button", { type: "button", click: () => this.#dialog.close() }, "Cancel");
    this.#dialog.replaceChildren(
      element(
        "form",
        { submit },
        element("h2", {}, title),
        element("p", {}, says),
        ...fields,
        complaint,
        element("p", { class: "buttons" }, element("button", { type: "submit" }, "Decide"), cancel),
      ),
    );
    this.#dialog.showModal();
  }
}

function aboutTwo(entities: readonly Entity[]): Question[] {
  const [one, other] = entities.map((entity) => markedName(entity, 80));
  const both = `${one} and ${other}`;
  const answer = (kind: Kind) => () => correction(kind, entities);
  return [
    {
      button: "One and the same",
      title: `${both} are one and the same?`,
      says: "Their mentions, ties and sentences become those of one name.",
      fields: [],
      answer: answer("same"),
    },
    {
      button: "Not the same",
      title: `${both} are never the same?`,
      says: "No rule will ever take the one for the other.",
      fields: [],
      answer: answer("different"),
    },
  ];
}

function aboutOne(entity: Entity, graph: Graph, isPart: boolean): Question[] {
  const name = markedName(entity, 80);
  return [
    asked(entity, "rename", "Rename", `How is ${name} to be shown?`, "Articles keep their spellings.", entity.name),
    ofKind(entity, name),
    ...(articlesOf(entity, graph).length > 1 ? [ofTwo(entity, name, graph)] : []),
    ofSame(entity, name, graph, isPart),
    {
      button: "No name",
      title: `${name} is no name of anybody or anything?`,
      says: "It is left out of the graph, with its ties.",
      fields: [],
      answer: () => correction("drop", [entity]),
    },
    asked(entity, "note", "Note", `What is there to remember of ${name}?`, "A note changes nothing about who is who."),
    asked(entity, "tag", "Tag", `Words to find ${name} by`, "With commas between them. They change nothing else."),
  ];
}

/** A question for one text. */
function asked(entity: Entity, kind: Kind, button: string, title: string, says: string, value = ""): Question {
  const input = element("input", { type: "text", value, "aria-label": title, required: true, autocomplete: "off" });
  const answer = () => {
    const text = input.value.trim().replace(/\s+/g, " ");
    const enough = kind === "tag" ? tagsOf(text).length : text !== "" && text !== value;
    return enough ? correction(kind, [entity], text) : null;
  };
  return { button, title, says, fields: [input], answer };
}

function ofKind(entity: Entity, name: string): Question {
  const labels = LABELS.filter((label) => label !== entity.label);
  const select = element(
    "select",
    { "aria-label": "What it is" },
    ...labels.map((label) => element("option", { value: label }, KINDS[label])),
  );
  return {
    button: "Wrong kind",
    title: `${name} isn't ${KINDS[entity.label]}, but`,
    says: "It is counted, coloured and joined as what it is.",
    fields: [select],
    answer: () => correction("retype", [entity], select.value),
  };
}

function ofSame(entity: Entity, name: string, graph: Graph, isPart: boolean): Question {
  const others = graph.entities.filter((other) => other !== entity && other.label === entity.label);
  const input = element("input", {
    type: "text",
    list: "decide-names",
    "aria-label": "The other name",
    required: true,
  });
  const options = others.map((other) => element("option", { value: named(other) }));
  return {
    button: "Same as …",
    title: `${name} is one and the same as`,
    says: "Their mentions, ties and sentences become those of one name.",
    fields: [input, element("datalist", { id: "decide-names" }, ...options)],
    answer: () => {
      const other = others.find((other) => named(other) === input.value);
      if (other !== undefined) return correction("same", [entity, other]);
      const typed = input.value.trim();
      return isPart && typed ? { ...correction("same", [entity]), typed } : null;
    },
  };
}

/** What an entity is chosen by, where others may have its name. */
function named({ name, id, shared }: Entity): string {
  return shared ? `${visibleText(name)} [${id}]` : visibleText(name);
}

function ofTwo(entity: Entity, name: string, graph: Graph): Question {
  const boxes = articlesOf(entity, graph).map((number) => {
    const { path, title, date } = graph.articles[number]!;
    return { path, input: element("input", { type: "checkbox" }), text: `${date ?? "no date"}  ${title ?? path}` };
  });
  const rows = boxes.map(({ input, text }) => element("label", {}, input, visibleText(text)));
  return {
    button: "Two by this name",
    title: `Two go by the name of ${name}?`,
    says: `Tick the articles that speak of the second one: some of ${plural(boxes.length, "article")}, but not all.`,
    fields: [element("fieldset", { class: "ticked" }, ...rows)],
    answer: () => {
      const ticked = boxes.filter(({ input }) => input.checked).map(({ path }) => path);
      const some = ticked.length > 0 && ticked.length < boxes.length;
      return some ? { ...correction("split", [entity]), articles: ticked } : null;
    },
  };
}

function correction(kind: Kind, entities: readonly Entity[], value = ""): Correction {
  return { kind, entities, value, articles: [] };
}
