/* What stands around a draft: who fills it in together, a newer form, tries to send that failed. */

import { make } from "./fields.js";

const button = (text, onclick, look) =>
  make("button", { type: "button", class: look, onclick }, text);

const listOf = (title, items) => {
  const lines = items.map((each) => make("li", {}, each));
  return items.length ? [make("h2", {}, title), make("ul", {}, ...lines)] : [];
};

const answersOf = (title, answers) => {
  const rows = answers.map(({ label, words }) => [make("dt", {}, label), make("dd", {}, words)]);
  return answers.length ? [make("h2", {}, title), make("dl", {}, ...rows.flat())] : [];
};

/** Everything that a refusal says. */
const wordsOf = (error) =>
  [error.message, ...(error.body?.errors ?? []).map(({ message }) => message)].join(" ");

/** Who is invited, and the ways to invite and to take back; only the applicant may. */
export function people(api, draft, words) {
  const list = make("ul");
  const told = make("p", { role: "status" });
  const email = make("input", { type: "email", id: "invited", autocomplete: "off" });

  const act = async (action, said) => {
    try {
      await action();
      const standing = await api.invitations(draft);
      list.replaceChildren(...standing.map(draw));
      told.textContent = said ?? (standing.length ? "" : words.nobody);
    } catch (error) {
      told.textContent = wordsOf(error);
    }
  };
  const draw = ({ id, email: address, has_opened }) => {
    const takeBack = () => act(() => api.takeBack(draft, id), words.takenBack);
    const state = has_opened ? words.hasOpened : words.notOpened;
    const back = button(`${words.takeBack}: ${address}`, takeBack, "quiet");
    return make("li", {}, `${address} – ${state} `, back);
  };
  const invite = (event) => {
    event.preventDefault();
    return act(async () => {
      await api.invite(draft, email.value);
      email.value = "";
    }, words.invited);
  };

  const form = make(
    "form",
    { novalidate: true, onsubmit: invite },
    make("label", { for: "invited" }, words.invitedEmail),
    email,
    make("button", {}, words.invite),
  );
  const opened = () => box.open && act(() => null);
  const box = make("details", { ontoggle: opened }, make("summary", {}, words.together));
  box.append(make("p", { class: "help" }, words.togetherHelp), form, told, list);
  return box;
}

/** What moving a draft to the newer form changes, and the choice. */
export async function newerForm(api, draft, words, { move, stay }) {
  const offer = await api.carryOverOffer(draft);
  return [
    make("p", {}, words.newerHelp),
    ...listOf(words.added, offer.added),
    ...listOf(words.retired, offer.retired),
    ...listOf(words.otherwise, offer.changed),
    offer.rules ? make("p", {}, words.otherRules) : "",
    ...answersOf(words.unfit, offer.answers_unfit),
    ...answersOf(words.notSent, offer.answers_retired),
    button(words.move, () => move(offer.newest_version)),
    " ",
    button(words.stay, stay, "quiet"),
  ];
}

/** Tries to send that failed near the deadline, and the way to have them as proof in a mail. */
export async function attempts(api, draft, words, locale) {
  const found = await api.attempts(draft);
  if (!found.length) return [];
  const lines = found.map(({ at, message, revision, hash }) => {
    const moment = new Date(at).toLocaleString(locale, { timeZoneName: "short" });
    const proof = `${moment} – ${message}. ${words.revision} ${revision}, SHA-256 `;
    return make("li", {}, proof, make("code", {}, hash));
  });
  const told = make("p", { role: "status" });
  const mail = async () => {
    told.textContent = await api.mailAttempts(draft).then(() => words.mailed, wordsOf);
  };
  const heading = make("h2", {}, words.tried);
  return [heading, make("ul", {}, ...lines), button(words.mailTries, mail), told];
}
