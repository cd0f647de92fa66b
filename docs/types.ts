// What the API takes and gives, as types. Made from openapi.json by `python -m tests.contract`;
// docs/api.md tells how to use it.

export type AnswerInWords = {
  /** The question's key */
  question: string;
  label: string;
  words: string;
};

export type AnswerProblem = {
  /** JSON pointer into the body, such as /answers/title */
  pointer: string;
  /** The question's key */
  question: string;
  /** Stable; for programs */
  code: string;
  /** For people */
  message: string;
  severity: "error" | "warning";
};

export type AnyPage = Page | InformationPage | GrantIndexPage | GrantSchemePage | ApplicationFormPage | NetworkIndexPage | NetworkPage | ProgrammeIndexPage | ProgrammePage | ProjectIndexPage | ProjectPage | StrategyIndexPage | StrategyPage | HomePage;

export type AnyPageCard = PageCard | InformationPageCard | GrantIndexPageCard | GrantSchemePageCard | ApplicationFormPageCard | NetworkIndexPageCard | NetworkPageCard | ProgrammeIndexPageCard | ProgrammePageCard | ProjectIndexPageCard | ProjectPageCard | StrategyIndexPageCard | StrategyPageCard | HomePageCard;

export type AnyPageCardPart = PageCardPart | InformationPageCardPart | GrantIndexPageCardPart | GrantSchemePageCardPart | ApplicationFormPageCardPart | NetworkIndexPageCardPart | NetworkPageCardPart | ProgrammeIndexPageCardPart | ProgrammePageCardPart | ProjectIndexPageCardPart | ProjectPageCardPart | StrategyIndexPageCardPart | StrategyPageCardPart | HomePageCardPart;

export type AnyPagePart = PagePart | InformationPagePart | GrantIndexPagePart | GrantSchemePagePart | ApplicationFormPagePart | NetworkIndexPagePart | NetworkPagePart | ProgrammeIndexPagePart | ProgrammePagePart | ProjectIndexPagePart | ProjectPagePart | StrategyIndexPagePart | StrategyPagePart | HomePagePart;

/** What went wrong (RFC 9457) */
export type ApplicantProblem = {
  /** An address that tells of this kind of problem, or about:blank */
  type: string;
  /** The status in words */
  title: string;
  status: number;
  /** Stable; for programs */
  code: string;
  /** What is wrong and what to do; for people */
  detail: string;
  /** The same as detail, as Wagtail's own API has it */
  message: string;
  errors?: Array<{
    /** JSON pointer into the body, such as /answers/title */
    pointer: string;
    /** The question's key */
    question?: string;
    /** Stable; for programs */
    code: string;
    /** For people */
    message: string;
    severity?: "error" | "warning";
  }>;
  conflicts?: Array<{
    question: string;
    /** As JSON Schema, JSON Forms or the form's rules say */
    current: unknown;
    /** As JSON Schema, JSON Forms or the form's rules say */
    yours: unknown;
  }>;
  /** Answers by the key of their question, as the form's schema says */
  current?: unknown;
  /** Answers by the key of their question, as the form's schema says */
  yours?: unknown;
  revision?: number;
  state?: "draft" | "submitted" | "withdrawn";
  reference?: string | null;
  call_status?: "announced" | "upcoming" | "open" | "closed";
  deadline?: string | null;
  retry_after?: number;
  attempt?: FailedAttempt;
  file_state?: "pending" | "clean" | "infected" | "failed";
};

export type Application = {
  id: string;
  form: string;
  version: number;
  role: "owner" | "member";
  /** What a draft can move to: `carry-over/` */
  newest_version: number;
  /** A `newest_version` that is not to be offered any more */
  declined_version: number | null;
  state: "draft" | "submitted" | "withdrawn";
  revision: number;
  locale: LanguageCode;
  /** Answers by the key of their question, as the form's schema says */
  answers: unknown;
  reference: string | null;
  submitted_at: string | null;
  hash: string | null;
  saved_at: string;
  visible: Array<string>;
  required: Array<string>;
  /** As JSON Schema, JSON Forms or the form's rules say */
  totals: unknown;
  warnings: Array<AnswerProblem>;
  missing: Array<AnswerProblem>;
};

export type ApplicationCopy = {
  title: string;
  locale: LanguageCode;
  sent: boolean;
  withdrawn: boolean;
  moment: string;
  hash: string | null;
  left_out: Array<AnswerInWords>;
  history: Array<{
    at: string;
    event: "started" | "filled_in" | "submitted" | "refused" | "withdrawn" | "reopened" | "carried_over" | "extended" | "invited" | "uninvited" | "link_sent" | "deleted" | "expired" | "file_sent" | "read" | "exported";
    /** For people */
    what: string;
    /** The addresses of those who are invited are the applicant's */
    who: string;
  }>;
  content: {
    application: string;
    reference: string | null;
    form: string;
    version: number;
    version_hash: string;
    /** Answers by the key of their question, as the form's schema says */
    answers: unknown;
    files: Array<unknown>;
  };
};

export type ApplicationFile = {
  id: string;
  /** The key of its question */
  slot: string;
  name: string;
  size: number;
  sha256: string;
  state: "pending" | "clean" | "infected" | "failed";
  /** The state for people */
  state_label: string;
  created_at: string;
  sent_at: string | null;
};

/** A call for applications: when it opens and closes, what it gives, where to apply. */
export type ApplicationFormPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ApplicationFormPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  /** kind of form */
  form_kind: "application" | "enquiry";
  /** opens */
  opens_at: string | null;
  running: boolean;
  /** what is known so far */
  announcement: string;
  /** apply elsewhere */
  external_url: string;
  deadlines: Array<CallDeadline>;
  max_amount: Money | null;
  frame: Money | null;
  /** highest share of the costs, per cent */
  max_share: string | null;
  /** lowest own share, per cent */
  own_share: string | null;
  /** longest duration, months */
  max_months: number | null;
  /** case number */
  case_number: string;
  /** state aid rules */
  state_aid: string;
  goals: Array<GoalCard>;
};

/** A call for applications: when it opens and closes, what it gives, where to apply. */
export type ApplicationFormPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ApplicationFormPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  /** opens */
  opens_at: string | null;
  running: boolean;
  /** apply elsewhere */
  external_url: string;
};

/** A call for applications: when it opens and closes, what it gives, where to apply. */
export type ApplicationFormPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ApplicationFormPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  /** opens */
  opens_at?: string | null;
  running?: boolean;
  /** apply elsewhere */
  external_url?: string;
};

/** A call for applications: when it opens and closes, what it gives, where to apply. */
export type ApplicationFormPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ApplicationFormPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  /** kind of form */
  form_kind?: "application" | "enquiry";
  /** opens */
  opens_at?: string | null;
  running?: boolean;
  /** what is known so far */
  announcement?: string;
  /** apply elsewhere */
  external_url?: string;
  deadlines?: Array<CallDeadlinePart>;
  max_amount?: Money | null;
  frame?: Money | null;
  /** highest share of the costs, per cent */
  max_share?: string | null;
  /** lowest own share, per cent */
  own_share?: string | null;
  /** longest duration, months */
  max_months?: number | null;
  /** case number */
  case_number?: string;
  /** state aid rules */
  state_aid?: string;
  goals?: Array<GoalCardPart>;
};

export type ApplicationState = {
  id: string;
  state: "draft" | "submitted" | "withdrawn";
  revision: number;
  reference: string | null;
};

export type Attempt = {
  /** By the database's clock */
  at: string;
  reason: "closed" | "invalid" | "stale" | "fault";
  revision: number;
  /** SHA-256 of the answers in canonical JSON */
  hash: string;
  deadline: string;
  /** For people */
  message: string;
};

export type BodyBlock = Array<{
  type: "heading";
  value: {
    text: string;
    level: "2" | "3";
  };
  id: string | null;
} | {
  type: "text";
  /** HTML */
  value: string;
  id: string | null;
} | {
  type: "image";
  value: {
    image: ImageCard | null;
    alt: string;
    decorative: boolean;
    caption: string;
    credit: string;
  };
  id: string | null;
} | {
  type: "fact_box";
  value: {
    title: string;
    /** HTML */
    text: string;
  };
  id: string | null;
} | {
  type: "quote";
  value: {
    text: string;
    source: string;
  };
  id: string | null;
} | {
  type: "table";
  value: {
    caption: string;
    columns: Array<{
      type: "text" | "number" | "rich_text";
      heading: string;
    }>;
    rows: Array<Array<string | number | null>>;
  };
  id: string | null;
} | {
  type: "call_to_action";
  value: {
    text: string;
    label: string;
    page: AnyPageCard | null;
    url: string;
  };
  id: string | null;
} | {
  type: "documents";
  value: {
    title: string;
    documents: Array<DocumentCard | null>;
  };
  id: string | null;
} | {
  type: "related_pages";
  value: {
    title: string;
    pages: Array<AnyPageCard | null>;
  };
  id: string | null;
} | {
  type: "accordion";
  value: {
    items: Array<{
      title: string;
      /** HTML */
      text: string;
    }>;
  };
  id: string | null;
} | {
  type: "timeline";
  value: {
    title: string;
    events: Array<{
      date: VagueDate | null;
      text: string;
    }>;
  };
  id: string | null;
}>;

/** A call for applications: when it opens and closes, what it gives, where to apply. */
export type Call = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ApplicationFormPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  /** opens */
  opens_at: string | null;
  running: boolean;
  /** what is known so far */
  announcement: string;
  /** apply elsewhere */
  external_url: string;
  deadlines: Array<CallDeadline>;
  max_amount: Money | null;
  frame: Money | null;
  /** highest share of the costs, per cent */
  max_share: string | null;
  /** lowest own share, per cent */
  own_share: string | null;
  /** longest duration, months */
  max_months: number | null;
  status: "announced" | "upcoming" | "open" | "closed";
  /** Open, with two weeks or less to go */
  closing_soon: boolean;
  /** The next one; of a closed call the last */
  deadline: string | null;
  /** When status or deadline will change by themselves */
  next_transition_at: string | null;
  scheme: GrantSchemePageCard | null;
  /** The form in this API; null where there is none */
  form: string | null;
};

/** One deadline of a call: a round with an id of its own, and perhaps its own frame. */
export type CallDeadline = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.CallDeadline";
  };
  /** round id */
  round_id: string;
  /** closes */
  closes_at: string;
  /** name */
  title: string;
  frame: Money | null;
};

/** One deadline of a call: a round with an id of its own, and perhaps its own frame. */
export type CallDeadlinePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.CallDeadline";
  };
  /** round id */
  round_id?: string;
  /** closes */
  closes_at?: string;
  /** name */
  title?: string;
  frame?: Money | null;
};

export type CarriedOver = {
  id: string;
  version: number;
  revision: number;
};

export type CarryOverOffer = {
  /** The draft's own */
  version: number;
  /** The same where there is none newer */
  newest_version: number;
  /** A version that is not to be offered any more */
  declined_version: number | null;
  /** Questions that are new */
  added: Array<string>;
  /** Questions that are not asked any more */
  retired: Array<string>;
  /** Questions that are asked otherwise */
  changed: Array<string>;
  /** Whether the rules differ */
  rules: boolean;
  /** Kept, and not sent */
  answers_retired: Array<AnswerInWords>;
  /** Kept, and to be given anew */
  answers_unfit: Array<AnswerInWords>;
  /** What the draft has now and does not send */
  left_out: Array<AnswerInWords>;
};

export type ComputedState = {
  visible: Array<string>;
  required: Array<string>;
  /** As JSON Schema, JSON Forms or the form's rules say */
  totals: unknown;
  warnings: Array<AnswerProblem>;
  missing: Array<AnswerProblem>;
};

/** A person readers may turn to; published only with that person's knowledge. */
export type Contact = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Contact";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** job title */
  job_title: string;
  organisation: OrganisationCard | null;
  /** e-mail */
  email: string;
  phone: string;
  /** answers questions about */
  topics: string;
  portrait: ImageCard | null;
};

/** A person readers may turn to; published only with that person's knowledge. */
export type ContactCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Contact";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** job title */
  job_title: string;
  /** e-mail */
  email: string;
  phone: string;
  /** answers questions about */
  topics: string;
};

/** A person readers may turn to; published only with that person's knowledge. */
export type ContactCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Contact";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** job title */
  job_title?: string;
  /** e-mail */
  email?: string;
  phone?: string;
  /** answers questions about */
  topics?: string;
};

/** A person readers may turn to; published only with that person's knowledge. */
export type ContactPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Contact";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** job title */
  job_title?: string;
  organisation?: OrganisationCardPart | null;
  /** e-mail */
  email?: string;
  phone?: string;
  /** answers questions about */
  topics?: string;
  portrait?: ImageCardPart | null;
};

/** A county in the years it existed; the county number is its key across languages. */
export type County = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.County";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** county number */
  number: string;
  /** organisation number */
  organisation_number: string;
  website: string;
  /** from */
  valid_from: string | null;
  /** to */
  valid_to: string | null;
  successors: Array<CountyCard>;
  predecessors: Array<CountyCard>;
};

/** A county in the years it existed; the county number is its key across languages. */
export type CountyCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.County";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** county number */
  number: string;
  /** from */
  valid_from: string | null;
  /** to */
  valid_to: string | null;
};

/** A county in the years it existed; the county number is its key across languages. */
export type CountyCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.County";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** county number */
  number?: string;
  /** from */
  valid_from?: string | null;
  /** to */
  valid_to?: string | null;
};

/** A county in the years it existed; the county number is its key across languages. */
export type CountyPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.County";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** county number */
  number?: string;
  /** organisation number */
  organisation_number?: string;
  website?: string;
  /** from */
  valid_from?: string | null;
  /** to */
  valid_to?: string | null;
  successors?: Array<CountyCardPart>;
  predecessors?: Array<CountyCardPart>;
};

export type DeclinedVersion = {
  id: string;
  declined_version: number;
};

/** Document(id, collection, title, file, created_at, uploaded_by_user, file_size, file_hash) */
export type Document = {
  /** ID */
  id: number;
  meta: {
    type: "wagtaildocs.Document";
    detail_url: string;
    tags: Array<string>;
    download_url: string;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
};

/** Document(id, collection, title, file, created_at, uploaded_by_user, file_size, file_hash) */
export type DocumentCard = {
  /** ID */
  id: number;
  meta: {
    type: "wagtaildocs.Document";
    detail_url: string;
    download_url: string;
  };
  title: string;
};

/** Document(id, collection, title, file, created_at, uploaded_by_user, file_size, file_hash) */
export type DocumentCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "wagtaildocs.Document";
    detail_url?: string;
    download_url?: string;
  };
  title?: string;
};

/** Document(id, collection, title, file, created_at, uploaded_by_user, file_size, file_hash) */
export type DocumentPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "wagtaildocs.Document";
    detail_url?: string;
    tags?: Array<string>;
    download_url?: string;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
};

/** The last line of an export: without it the export is cut off. */
export type ExportEnd = {
  /** How many lines of items came */
  count: number;
};

/** The first line of an export. */
export type ExportStart = {
  /** The `since` to go on from with `changes/` */
  as_of: string;
  /** How many items there are */
  count: number;
};

export type FacetValue = {
  value: string;
  label: string;
  count: number;
};

export type FailedAttempt = {
  /** By the database's clock */
  at: string;
  reason: "closed" | "invalid" | "stale" | "fault";
  revision: number;
  /** SHA-256 of the answers in canonical JSON */
  hash: string;
  deadline: string;
};

export type FooterStream = Array<{
  type: "page";
  value: AnyPageCard | null;
  id: string | null;
} | {
  type: "link";
  value: {
    label: string;
    url: string;
  };
  id: string | null;
}>;

export type Form = {
  id: string;
  title: string;
  kind: "application" | "enquiry";
  version: number;
  hash: string;
  languages: Array<string>;
  locale: LanguageCode;
  content_language: LanguageCode;
  is_fallback: boolean;
  status: "announced" | "upcoming" | "open" | "closed";
  opens_at: string | null;
  deadline: string | null;
  running: boolean;
  grace_minutes: number;
  /** As JSON Schema, JSON Forms or the form's rules say */
  schema: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  ui_schema: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  rules: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  call: unknown;
  /** Address of the form without answers */
  pdf: string;
  /** Whether organisation numbers can be looked up here */
  has_register: boolean;
};

export type FormOptions = {
  meta: {
    total_count: number;
  };
  items: Array<{
    key: string;
    label: string;
  }>;
};

export type FormSummary = {
  id: string;
  title: string;
  kind: "application" | "enquiry";
  version: number;
  hash: string;
  languages: Array<string>;
  locale: LanguageCode;
  content_language: LanguageCode;
  is_fallback: boolean;
  status: "announced" | "upcoming" | "open" | "closed";
  opens_at: string | null;
  deadline: string | null;
  running: boolean;
  grace_minutes: number;
};

export type FormVersion = {
  id: string;
  version: number;
  hash: string;
  locale: LanguageCode;
  content_language: LanguageCode;
  is_fallback: boolean;
  /** As JSON Schema, JSON Forms or the form's rules say */
  schema: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  ui_schema: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  rules: unknown;
  /** As JSON Schema, JSON Forms or the form's rules say */
  call: unknown;
};

/** A goal or, numbered 1.2 under 1, a sub-goal; projects and schemes point to it. */
export type GoalCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyGoal";
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  number: string;
  /** goal */
  title: string;
};

/** A goal or, numbered 1.2 under 1, a sub-goal; projects and schemes point to it. */
export type GoalCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyGoal";
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  number?: string;
  /** goal */
  title?: string;
};

/** The list of grant schemes and their calls. */
export type GrantIndexPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.GrantIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** The list of grant schemes and their calls. */
export type GrantIndexPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.GrantIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The list of grant schemes and their calls. */
export type GrantIndexPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.GrantIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The list of grant schemes and their calls. */
export type GrantIndexPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.GrantIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

/** A standing scheme: its purpose, criteria and who may apply; its calls lie under it. */
export type GrantSchemePage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.GrantSchemePage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  status: "under_development" | "active" | "closed";
  /** In the item's own language */
  status_label: string | null;
  expected: VagueDate | null;
  /** HTML; links to pages and files here are resolved */
  purpose: string;
  /** HTML; links to pages and files here are resolved */
  who_can_apply: string;
  /** HTML; links to pages and files here are resolved */
  supports: string;
  /** HTML; links to pages and files here are resolved */
  does_not_support: string;
  /** HTML; links to pages and files here are resolved */
  criteria: string;
  /** legal basis */
  legal_basis: string;
  max_amount: Money | null;
  /** highest share of the costs, per cent */
  max_share: string | null;
  target_programmes: Array<SchemeProgramme>;
  goals: Array<GoalCard>;
};

/** A standing scheme: its purpose, criteria and who may apply; its calls lie under it. */
export type GrantSchemePageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.GrantSchemePage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  status: "under_development" | "active" | "closed";
  /** In the item's own language */
  status_label: string | null;
};

/** A standing scheme: its purpose, criteria and who may apply; its calls lie under it. */
export type GrantSchemePageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.GrantSchemePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  status?: "under_development" | "active" | "closed";
  /** In the item's own language */
  status_label?: string | null;
};

/** A standing scheme: its purpose, criteria and who may apply; its calls lie under it. */
export type GrantSchemePagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.GrantSchemePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  status?: "under_development" | "active" | "closed";
  /** In the item's own language */
  status_label?: string | null;
  expected?: VagueDate | null;
  /** HTML; links to pages and files here are resolved */
  purpose?: string;
  /** HTML; links to pages and files here are resolved */
  who_can_apply?: string;
  /** HTML; links to pages and files here are resolved */
  supports?: string;
  /** HTML; links to pages and files here are resolved */
  does_not_support?: string;
  /** HTML; links to pages and files here are resolved */
  criteria?: string;
  /** legal basis */
  legal_basis?: string;
  max_amount?: Money | null;
  /** highest share of the costs, per cent */
  max_share?: string | null;
  target_programmes?: Array<SchemeProgrammePart>;
  goals?: Array<GoalCardPart>;
};

/** The front page: what is open now, then the programmes and projects the editor chose. */
export type HomePage = {
  /** ID */
  id: number;
  meta: {
    type: "home.HomePage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  featured_programmes: Array<ProgrammePageCard>;
  featured_projects: Array<ProjectPageCard>;
};

/** The front page: what is open now, then the programmes and projects the editor chose. */
export type HomePageCard = {
  /** ID */
  id: number;
  meta: {
    type: "home.HomePage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The front page: what is open now, then the programmes and projects the editor chose. */
export type HomePageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "home.HomePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The front page: what is open now, then the programmes and projects the editor chose. */
export type HomePagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "home.HomePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  featured_programmes?: Array<ProgrammePageCardPart>;
  featured_projects?: Array<ProjectPageCardPart>;
};

export type IdentifierStream = Array<{
  type: "identifier";
  value: {
    scheme: "cci" | "cordis" | "keep" | "kohesio" | "case" | "other";
    value: string;
    url: string;
  };
  id: string | null;
}>;

/** An image with the name of whoever made it. */
export type ImageCard = {
  /** ID */
  id: number;
  meta: {
    type: "home.SiteImage";
    detail_url: string;
    download_url: string;
  };
  title: string;
  width: number;
  height: number;
  /** Alternative text */
  alt: string;
  credit: string;
  focal_point: {
    x: number;
    y: number;
  } | null;
  /** The file as it was uploaded */
  src: string;
  sources: Array<{
    type: "image/webp" | "image/jpeg";
    srcset: Array<{
      url: string;
      width: number;
      height: number;
    }>;
  }>;
};

/** An image with the name of whoever made it. */
export type ImageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "home.SiteImage";
    detail_url?: string;
    download_url?: string;
  };
  title?: string;
  width?: number;
  height?: number;
  /** Alternative text */
  alt?: string;
  credit?: string;
  focal_point?: {
    x: number;
    y: number;
  } | null;
  /** The file as it was uploaded */
  src?: string;
  sources?: Array<{
    type: "image/webp" | "image/jpeg";
    srcset: Array<{
      url: string;
      width: number;
      height: number;
    }>;
  }>;
};

/** Text that fits nowhere else: about us, accessibility, privacy. */
export type InformationPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.InformationPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** Text that fits nowhere else: about us, accessibility, privacy. */
export type InformationPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.InformationPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** Text that fits nowhere else: about us, accessibility, privacy. */
export type InformationPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.InformationPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** Text that fits nowhere else: about us, accessibility, privacy. */
export type InformationPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.InformationPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

export type Invitation = {
  id: string;
  email: string;
  invited_at: string;
  has_opened: boolean;
};

/** What became of one item last. */
export type ItemChange = {
  id: number;
  locale: LanguageCode | null;
  type: "content_types.ApplicationFormPage" | "content_types.Contact" | "content_types.County" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.Municipality" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.Organisation" | "content_types.Period" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "content_types.Theme" | "home.HomePage" | "home.SiteImage" | "wagtailcore.Page" | "wagtaildocs.Document";
  translation_key: string | null;
  op: "upsert" | "delete";
  reason: "published" | "changed" | "moved" | "clock" | "unpublished" | "expired" | "restricted" | "deleted";
  position: number;
  /** When it was told of */
  at: string;
  detail_url: string | null;
  /** Of a page: where it was before it moved, unless that is hidden now */
  previous_path: string | null;
};

export type LanguageCode = "nb" | "nn" | "en";

export type LinkStream = Array<{
  type: "link";
  value: {
    label: string;
    url: string;
  };
  id: string | null;
}>;

export type LookedUp = {
  outcome: "found" | "unknown" | "silent";
  /** For people */
  message: string;
  /** To other questions, to be looked over and saved */
  answers: unknown;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type MenuEntry = {
  /** ID */
  id: number;
  meta: {
    /** The page's type */
    type: string;
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  children: Array<MenuEntry>;
};

export type Money = {
  amount: string;
  currency: "EUR" | "NOK" | "SEK" | "DKK";
  kind: "total" | "eu" | "norwegian" | "own" | "grant" | null;
  approximate: boolean;
  source: string;
};

export type MoneyStream = Array<{
  type: "amount";
  value: Money | null;
  id: string | null;
}>;

/** A municipality in the years it existed, with its county of that time. */
export type Municipality = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Municipality";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** municipality number */
  number: string;
  county: CountyCard | null;
  /** from */
  valid_from: string | null;
  /** to */
  valid_to: string | null;
  successor: MunicipalityCard | null;
};

/** A municipality in the years it existed, with its county of that time. */
export type MunicipalityCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Municipality";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** municipality number */
  number: string;
};

/** A municipality in the years it existed, with its county of that time. */
export type MunicipalityCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Municipality";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** municipality number */
  number?: string;
};

/** A municipality in the years it existed, with its county of that time. */
export type MunicipalityPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Municipality";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** municipality number */
  number?: string;
  county?: CountyCardPart | null;
  /** from */
  valid_from?: string | null;
  /** to */
  valid_to?: string | null;
  successor?: MunicipalityCardPart | null;
};

/** The list of networks and agreements, with filters. */
export type NetworkIndexPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.NetworkIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** The list of networks and agreements, with filters. */
export type NetworkIndexPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.NetworkIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The list of networks and agreements, with filters. */
export type NetworkIndexPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.NetworkIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The list of networks and agreements, with filters. */
export type NetworkIndexPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.NetworkIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

/** A county's membership, from when to when and through whom. */
export type NetworkMembership = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.NetworkMembership";
  };
  county: CountyCard | null;
  kind: "member" | "founder" | "observer" | "associate" | "through" | "party";
  /** In the item's own language */
  kind_label: string | null;
  start: VagueDate | null;
  end: VagueDate | null;
  through: OrganisationCard | null;
  note: string;
};

/** A county's membership, from when to when and through whom. */
export type NetworkMembershipPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.NetworkMembership";
  };
  county?: CountyCardPart | null;
  kind?: "member" | "founder" | "observer" | "associate" | "through" | "party";
  /** In the item's own language */
  kind_label?: string | null;
  start?: VagueDate | null;
  end?: VagueDate | null;
  through?: OrganisationCardPart | null;
  note?: string;
};

/** A lasting cooperation with others: an organisation, a network or an agreement. */
export type NetworkPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.NetworkPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  kind: "political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic";
  /** In the item's own language */
  kind_label: string | null;
  /** short name */
  acronym: string;
  founded: VagueDate | null;
  ended: VagueDate | null;
  seat: string;
  members: string;
  /** partner's country */
  partner_country: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR" | "";
  organisation: OrganisationCard | null;
  website: string;
  memberships: Array<NetworkMembership>;
};

/** A lasting cooperation with others: an organisation, a network or an agreement. */
export type NetworkPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.NetworkPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  kind: "political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic";
  /** In the item's own language */
  kind_label: string | null;
  /** short name */
  acronym: string;
};

/** A lasting cooperation with others: an organisation, a network or an agreement. */
export type NetworkPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.NetworkPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  kind?: "political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic";
  /** In the item's own language */
  kind_label?: string | null;
  /** short name */
  acronym?: string;
};

/** A lasting cooperation with others: an organisation, a network or an agreement. */
export type NetworkPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.NetworkPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  kind?: "political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic";
  /** In the item's own language */
  kind_label?: string | null;
  /** short name */
  acronym?: string;
  founded?: VagueDate | null;
  ended?: VagueDate | null;
  seat?: string;
  members?: string;
  /** partner's country */
  partner_country?: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR" | "";
  organisation?: OrganisationCardPart | null;
  website?: string;
  memberships?: Array<NetworkMembershipPart>;
};

/** A body that takes part; when it changes its name the new one is its successor. */
export type Organisation = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Organisation";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** short name */
  short_name: string;
  /** organisation number */
  organisation_number: string;
  country: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  website: string;
  valid_from: VagueDate | null;
  valid_to: VagueDate | null;
  successor: OrganisationCard | null;
};

/** A body that takes part; when it changes its name the new one is its successor. */
export type OrganisationCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Organisation";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** short name */
  short_name: string;
  country: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  website: string;
};

/** A body that takes part; when it changes its name the new one is its successor. */
export type OrganisationCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Organisation";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** short name */
  short_name?: string;
  country?: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  website?: string;
};

/** A body that takes part; when it changes its name the new one is its successor. */
export type OrganisationPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Organisation";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** short name */
  short_name?: string;
  /** organisation number */
  organisation_number?: string;
  country?: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  website?: string;
  valid_from?: VagueDate | null;
  valid_to?: VagueDate | null;
  successor?: OrganisationCardPart | null;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type Page = {
  /** ID */
  id: number;
  meta: {
    type: "wagtailcore.Page";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type PageCard = {
  /** ID */
  id: number;
  meta: {
    type: "wagtailcore.Page";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type PageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "wagtailcore.Page";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type PagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "wagtailcore.Page";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
};

/** A span of years in which programmes run, such as 2021–2027. */
export type Period = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Period";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** first day */
  start: string;
  /** last day */
  end: string;
};

/** A span of years in which programmes run, such as 2021–2027. */
export type PeriodCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Period";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** first day */
  start: string;
  /** last day */
  end: string;
};

/** A span of years in which programmes run, such as 2021–2027. */
export type PeriodCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Period";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** first day */
  start?: string;
  /** last day */
  end?: string;
};

/** A span of years in which programmes run, such as 2021–2027. */
export type PeriodPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Period";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** first day */
  start?: string;
  /** last day */
  end?: string;
};

export type PriorityStream = Array<{
  type: "priority";
  value: {
    title: string;
    /** HTML */
    text: string;
  };
  id: string | null;
}>;

/** What went wrong (RFC 9457) */
export type Problem = {
  /** An address that tells of this kind of problem, or about:blank */
  type: string;
  /** The status in words */
  title: string;
  status: number;
  /** Stable; for programs */
  code: string;
  /** What is wrong and what to do; for people */
  detail: string;
  /** The same as detail, as Wagtail's own API has it */
  message: string;
};

/** A Norwegian body that answers for a programme, or for a part of it. */
export type ProgrammeContactPoint = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammeContactPoint";
  };
  organisation: OrganisationCard | null;
  /** for what */
  role: string;
  /** address */
  url: string;
};

/** A Norwegian body that answers for a programme, or for a part of it. */
export type ProgrammeContactPointPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammeContactPoint";
  };
  organisation?: OrganisationCardPart | null;
  /** for what */
  role?: string;
  /** address */
  url?: string;
};

/** The list of programmes, with filters. */
export type ProgrammeIndexPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammeIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** The list of programmes, with filters. */
export type ProgrammeIndexPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammeIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The list of programmes, with filters. */
export type ProgrammeIndexPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammeIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The list of programmes, with filters. */
export type ProgrammeIndexPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammeIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

/** A funding programme that outlives its periods. */
export type ProgrammePage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammePage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  family: "interreg" | "eu" | "eea" | "nordic" | "other";
  /** In the item's own language */
  family_label: string | null;
  /** Interreg strand */
  strand: "a" | "b" | "c" | "";
  /** short name */
  acronym: string;
  /** official name */
  official_name: string;
  /** other and earlier names */
  other_names: string;
  area: string;
  /** who can apply */
  who_can_apply: string;
  managing_authority: OrganisationCard | null;
  website: string;
  links: LinkStream;
  periods: Array<ProgrammePeriod>;
  contact_points: Array<ProgrammeContactPoint>;
  successors: Array<ProgrammePageCard>;
  predecessors: Array<ProgrammePageCard>;
};

/** A funding programme that outlives its periods. */
export type ProgrammePageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammePage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  family: "interreg" | "eu" | "eea" | "nordic" | "other";
  /** In the item's own language */
  family_label: string | null;
  /** short name */
  acronym: string;
};

/** A funding programme that outlives its periods. */
export type ProgrammePageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  family?: "interreg" | "eu" | "eea" | "nordic" | "other";
  /** In the item's own language */
  family_label?: string | null;
  /** short name */
  acronym?: string;
};

/** A funding programme that outlives its periods. */
export type ProgrammePagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammePage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  family?: "interreg" | "eu" | "eea" | "nordic" | "other";
  /** In the item's own language */
  family_label?: string | null;
  /** Interreg strand */
  strand?: "a" | "b" | "c" | "";
  /** short name */
  acronym?: string;
  /** official name */
  official_name?: string;
  /** other and earlier names */
  other_names?: string;
  area?: string;
  /** who can apply */
  who_can_apply?: string;
  managing_authority?: OrganisationCardPart | null;
  website?: string;
  links?: LinkStream;
  periods?: Array<ProgrammePeriodPart>;
  contact_points?: Array<ProgrammeContactPointPart>;
  successors?: Array<ProgrammePageCardPart>;
  predecessors?: Array<ProgrammePageCardPart>;
};

/** One period of a programme: its money, status, priorities and what counties do in it. */
export type ProgrammePeriod = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProgrammePeriod";
  };
  period: PeriodCard | null;
  status: "planned" | "preparation" | "open" | "closed";
  /** In the item's own language */
  status_label: string | null;
  /** Norway takes part */
  norway_participates: boolean | null;
  budget: MoneyStream;
  /** support for EU partners, per cent */
  eu_rate: string | null;
  /** support for Norwegian partners, per cent */
  norwegian_rate: string | null;
  county_roles: RoleStream;
  priorities: PriorityStream;
  identifiers: IdentifierStream;
  note: string;
};

/** One period of a programme: its money, status, priorities and what counties do in it. */
export type ProgrammePeriodPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProgrammePeriod";
  };
  period?: PeriodCardPart | null;
  status?: "planned" | "preparation" | "open" | "closed";
  /** In the item's own language */
  status_label?: string | null;
  /** Norway takes part */
  norway_participates?: boolean | null;
  budget?: MoneyStream;
  /** support for EU partners, per cent */
  eu_rate?: string | null;
  /** support for Norwegian partners, per cent */
  norwegian_rate?: string | null;
  county_roles?: RoleStream;
  priorities?: PriorityStream;
  identifiers?: IdentifierStream;
  note?: string;
};

/** The list of projects, with filters. */
export type ProjectIndexPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProjectIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** The list of projects, with filters. */
export type ProjectIndexPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProjectIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The list of projects, with filters. */
export type ProjectIndexPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProjectIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The list of projects, with filters. */
export type ProjectIndexPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProjectIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

/** One project, with its programme and period, partners, money and results. */
export type ProjectPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProjectPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  kind: "pre_project" | "main" | "small_scale" | "mobility";
  /** In the item's own language */
  kind_label: string | null;
  /** short name */
  acronym: string;
  programme: ProgrammePageCard | null;
  period: PeriodCard | null;
  start: VagueDate | null;
  end: VagueDate | null;
  partners: Array<ProjectPartner>;
  funding: Array<Money | null>;
  /** statement about the support */
  funding_statement: string;
  aims: string;
  results: string;
  places: Array<MunicipalityCard>;
  sdgs: Array<number>;
  goals: Array<GoalCard>;
  leads_to: ProjectPageCard | null;
  /** good example */
  good_example: boolean;
  website: string;
  identifiers: IdentifierStream;
};

/** One project, with its programme and period, partners, money and results. */
export type ProjectPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProjectPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  kind: "pre_project" | "main" | "small_scale" | "mobility";
  /** In the item's own language */
  kind_label: string | null;
  /** short name */
  acronym: string;
};

/** One project, with its programme and period, partners, money and results. */
export type ProjectPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProjectPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  kind?: "pre_project" | "main" | "small_scale" | "mobility";
  /** In the item's own language */
  kind_label?: string | null;
  /** short name */
  acronym?: string;
};

/** One project, with its programme and period, partners, money and results. */
export type ProjectPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProjectPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  kind?: "pre_project" | "main" | "small_scale" | "mobility";
  /** In the item's own language */
  kind_label?: string | null;
  /** short name */
  acronym?: string;
  programme?: ProgrammePageCardPart | null;
  period?: PeriodCardPart | null;
  start?: VagueDate | null;
  end?: VagueDate | null;
  partners?: Array<ProjectPartnerPart>;
  funding?: Array<Money | null>;
  /** statement about the support */
  funding_statement?: string;
  aims?: string;
  results?: string;
  places?: Array<MunicipalityCardPart>;
  sdgs?: Array<number>;
  goals?: Array<GoalCardPart>;
  leads_to?: ProjectPageCardPart | null;
  /** good example */
  good_example?: boolean;
  website?: string;
  identifiers?: IdentifierStream;
};

/** One who takes part in a project, with role and country. */
export type ProjectPartner = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.ProjectPartner";
  };
  name: string;
  country: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  /** In the item's own language */
  country_label: string | null;
  role: "lead" | "norwegian_owner" | "partner" | "associated";
  /** In the item's own language */
  role_label: string | null;
  organisation: OrganisationCard | null;
};

/** One who takes part in a project, with role and country. */
export type ProjectPartnerPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.ProjectPartner";
  };
  name?: string;
  country?: "NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR";
  /** In the item's own language */
  country_label?: string | null;
  role?: "lead" | "norwegian_owner" | "partner" | "associated";
  /** In the item's own language */
  role_label?: string | null;
  organisation?: OrganisationCardPart | null;
};

export type Receipt = {
  id: string;
  state: "submitted";
  /** To be told over the phone; opens nothing */
  reference: string;
  submitted_at: string;
  /** SHA-256 of what was sent */
  hash: string;
};

/** An old address and where it leads now. */
export type Redirect = {
  id: number;
  meta: {
    type: "wagtailredirects.Redirect";
    detail_url: string;
    /** Another one whenever the redirect has changed */
    etag: string;
  };
  /** As it was, without a slash at the end */
  old_path: string;
  /** Where to go now: an address or a path */
  location: string;
  is_permanent: boolean;
};

export type RoleStream = Array<{
  type: "role";
  value: {
    county: CountyCard | null;
    role: "secretariat" | "payment_and_control" | "managing" | "steering" | "partner" | "contact_point" | "eligible" | "";
    role_label: string;
    start: VagueDate | null;
    end: VagueDate | null;
    note: string;
  };
  id: string | null;
}>;

/** A programme that a scheme leads to, or expressly does not. */
export type SchemeProgramme = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.SchemeProgramme";
  };
  programme: ProgrammePageCard | null;
  /** supported */
  kind: "target" | "excluded";
  max_amount: Money | null;
  note: string;
};

/** A programme that a scheme leads to, or expressly does not. */
export type SchemeProgrammePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.SchemeProgramme";
  };
  programme?: ProgrammePageCardPart | null;
  /** supported */
  kind?: "target" | "excluded";
  max_amount?: Money | null;
  note?: string;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type SearchHit = {
  /** ID */
  id: number;
  meta: {
    /** The page's type */
    type: string;
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  /** Empty where a type of page has none */
  introduction: string;
  highlight: {
    /** HTML: the title, the words that were found in `mark` */
    title: string;
    /** HTML: the text around the first word, or empty */
    text: string;
  };
};

/** An image with the name of whoever made it. */
export type SiteImage = {
  /** ID */
  id: number;
  meta: {
    type: "home.SiteImage";
    detail_url: string;
    tags: Array<string>;
    download_url: string;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  width: number;
  height: number;
  /** Alternative text */
  alt: string;
  credit: string;
  focal_point: {
    x: number;
    y: number;
  } | null;
  /** The file as it was uploaded */
  src: string;
  sources: Array<{
    type: "image/webp" | "image/jpeg";
    srcset: Array<{
      url: string;
      width: number;
      height: number;
    }>;
  }>;
};

/** An image with the name of whoever made it. */
export type SiteImagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "home.SiteImage";
    detail_url?: string;
    tags?: Array<string>;
    download_url?: string;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  width?: number;
  height?: number;
  /** Alternative text */
  alt?: string;
  credit?: string;
  focal_point?: {
    x: number;
    y: number;
  } | null;
  /** The file as it was uploaded */
  src?: string;
  sources?: Array<{
    type: "image/webp" | "image/jpeg";
    srcset: Array<{
      url: string;
      width: number;
      height: number;
    }>;
  }>;
};

export type StartedApplication = {
  /** The secret */
  token: string;
  id: string;
  form: string;
  version: number;
  role: "owner" | "member";
  /** What a draft can move to: `carry-over/` */
  newest_version: number;
  /** A `newest_version` that is not to be offered any more */
  declined_version: number | null;
  state: "draft" | "submitted" | "withdrawn";
  revision: number;
  locale: LanguageCode;
  /** Answers by the key of their question, as the form's schema says */
  answers: unknown;
  reference: string | null;
  submitted_at: string | null;
  hash: string | null;
  saved_at: string;
  visible: Array<string>;
  required: Array<string>;
  /** As JSON Schema, JSON Forms or the form's rules say */
  totals: unknown;
  warnings: Array<AnswerProblem>;
  missing: Array<AnswerProblem>;
};

/** A goal or, numbered 1.2 under 1, a sub-goal; projects and schemes point to it. */
export type StrategyGoal = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyGoal";
  };
  number: string;
  /** goal */
  title: string;
  description: string;
};

/** A goal or, numbered 1.2 under 1, a sub-goal; projects and schemes point to it. */
export type StrategyGoalPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyGoal";
  };
  number?: string;
  /** goal */
  title?: string;
  description?: string;
};

/** The list of strategies, with filters. */
export type StrategyIndexPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
};

/** The list of strategies, with filters. */
export type StrategyIndexPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyIndexPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
};

/** The list of strategies, with filters. */
export type StrategyIndexPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
};

/** The list of strategies, with filters. */
export type StrategyIndexPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyIndexPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
};

/** A step in a strategy's making, with a date that may be vague. */
export type StrategyMilestone = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyMilestone";
  };
  step: "start" | "consultation" | "decision" | "review" | "other";
  /** In the item's own language */
  step_label: string | null;
  /** what */
  title: string;
  date: VagueDate | null;
  until: VagueDate | null;
  done: boolean;
};

/** A step in a strategy's making, with a date that may be vague. */
export type StrategyMilestonePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyMilestone";
  };
  step?: "start" | "consultation" | "decision" | "review" | "other";
  /** In the item's own language */
  step_label?: string | null;
  /** what */
  title?: string;
  date?: VagueDate | null;
  until?: VagueDate | null;
  done?: boolean;
};

/** A plan that the county makes, from the first decision to what replaces it. */
export type StrategyPage = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyPage";
    detail_url: string;
    html_url: string;
    slug: string;
    /** show in menus */
    show_in_menus: boolean;
    /** title tag */
    seo_title: string;
    /** meta description */
    search_description: string;
    /** first published at */
    first_published_at: string | null;
    parent: AnyPageCard | null;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    /** last published at */
    last_published_at: string | null;
    content_language: LanguageCode;
    is_fallback: boolean;
    translations: Array<AnyPageCard>;
    translated_from: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCard;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  body: BodyBlock;
  themes: Array<ThemeCard>;
  counties: Array<CountyCard>;
  contacts: Array<ContactCard>;
  kind: "strategy" | "action_plan" | "platform";
  /** In the item's own language */
  kind_label: string | null;
  status: "planned" | "preparation" | "consultation" | "adopted" | "superseded";
  /** In the item's own language */
  status_label: string | null;
  /** first year */
  first_year: number | null;
  /** last year */
  last_year: number | null;
  /** adopted by */
  adopting_body: string;
  adopted_on: VagueDate | null;
  /** case number */
  case_number: string;
  /** part of */
  parent_plan: string;
  replaces: StrategyPageCard | null;
  milestones: Array<StrategyMilestone>;
  goals: Array<StrategyGoal>;
};

/** A plan that the county makes, from the first decision to what replaces it. */
export type StrategyPageCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.StrategyPage";
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
  introduction: string;
  image: ImageCard | null;
  /** alternative text */
  image_alt: string;
  /** In the item's own language */
  kind_label: string | null;
  status: "planned" | "preparation" | "consultation" | "adopted" | "superseded";
  /** In the item's own language */
  status_label: string | null;
};

/** A plan that the county makes, from the first decision to what replaces it. */
export type StrategyPageCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  /** In the item's own language */
  kind_label?: string | null;
  status?: "planned" | "preparation" | "consultation" | "adopted" | "superseded";
  /** In the item's own language */
  status_label?: string | null;
};

/** A plan that the county makes, from the first decision to what replaces it. */
export type StrategyPagePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.StrategyPage";
    detail_url?: string;
    html_url?: string;
    slug?: string;
    /** show in menus */
    show_in_menus?: boolean;
    /** title tag */
    seo_title?: string;
    /** meta description */
    search_description?: string;
    /** first published at */
    first_published_at?: string | null;
    parent?: AnyPageCardPart | null;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    /** last published at */
    last_published_at?: string | null;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    translations?: Array<AnyPageCardPart>;
    translated_from?: {
      locale: LanguageCode;
      is_current: boolean;
      page: AnyPageCardPart;
    } | null;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  title?: string;
  introduction?: string;
  image?: ImageCardPart | null;
  /** alternative text */
  image_alt?: string;
  body?: BodyBlock;
  themes?: Array<ThemeCardPart>;
  counties?: Array<CountyCardPart>;
  contacts?: Array<ContactCardPart>;
  kind?: "strategy" | "action_plan" | "platform";
  /** In the item's own language */
  kind_label?: string | null;
  status?: "planned" | "preparation" | "consultation" | "adopted" | "superseded";
  /** In the item's own language */
  status_label?: string | null;
  /** first year */
  first_year?: number | null;
  /** last year */
  last_year?: number | null;
  /** adopted by */
  adopting_body?: string;
  adopted_on?: VagueDate | null;
  /** case number */
  case_number?: string;
  /** part of */
  parent_plan?: string;
  replaces?: StrategyPageCardPart | null;
  milestones?: Array<StrategyMilestonePart>;
  goals?: Array<StrategyGoalPart>;
};

/** Page(id, path, depth, numchild, translation_key, locale, latest_revision, live, has_unpublished_changes, first_published_at, last_published_at, live_revision, go_live_at, expire_at, expired, locked, locked_at, locked_by, title, draft_title, slug, content_type, url_path, owner, latest_revision_created_at, alias_of, show_in_menus, seo_title, search_description) */
export type Suggestion = {
  /** ID */
  id: number;
  meta: {
    /** The page's type */
    type: string;
    detail_url: string;
    html_url: string;
    slug: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  title: string;
};

/** A subject of international work, mapped to Los and to the EU's data themes. */
export type Theme = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Theme";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
    content_language: LanguageCode;
    is_fallback: boolean;
    /** Another one whenever what the item itself says has changed */
    etag: string;
  };
  name: string;
  /** key */
  slug: string;
  description: string;
  mappings: VocabularyStream;
};

/** A subject of international work, mapped to Los and to the EU's data themes. */
export type ThemeCard = {
  /** ID */
  id: number;
  meta: {
    type: "content_types.Theme";
    detail_url: string;
    locale: LanguageCode;
    /** translation key */
    translation_key: string;
  };
  name: string;
  /** key */
  slug: string;
};

/** A subject of international work, mapped to Los and to the EU's data themes. */
export type ThemeCardPart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Theme";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
  };
  name?: string;
  /** key */
  slug?: string;
};

/** A subject of international work, mapped to Los and to the EU's data themes. */
export type ThemePart = {
  /** ID */
  id?: number;
  meta?: {
    type?: "content_types.Theme";
    detail_url?: string;
    locale?: LanguageCode;
    /** translation key */
    translation_key?: string;
    content_language?: LanguageCode;
    is_fallback?: boolean;
    /** Another one whenever what the item itself says has changed */
    etag?: string;
  };
  name?: string;
  /** key */
  slug?: string;
  description?: string;
  mappings?: VocabularyStream;
};

export type UploadedFile = {
  id: string;
  /** The key of its question */
  slot: string;
  name: string;
  size: number;
  sha256: string;
  state: "pending" | "clean" | "infected" | "failed";
  /** The state for people */
  state_label: string;
  created_at: string;
  sent_at: string | null;
  revision: number;
};

export type VagueDate = {
  date: string;
  precision: "day" | "month" | "season" | "year";
  label: string;
};

export type VocabularyStream = Array<{
  type: "term";
  value: {
    vocabulary: "los" | "eu_data_theme";
    code: string;
    uri: string;
  };
  id: string | null;
}>;

export interface Operations {
  /** A list of pages: GET /pages/ */
  pages_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"acronym" | "-acronym" | "adopted_on" | "-adopted_on" | "adopting_body" | "-adopting_body" | "aims" | "-aims" | "announcement" | "-announcement" | "area" | "-area" | "case_number" | "-case_number" | "content_language" | "-content_language" | "criteria" | "-criteria" | "detail_url" | "-detail_url" | "does_not_support" | "-does_not_support" | "end" | "-end" | "ended" | "-ended" | "expected" | "-expected" | "external_url" | "-external_url" | "family" | "-family" | "family_label" | "-family_label" | "first_published_at" | "-first_published_at" | "first_year" | "-first_year" | "form_kind" | "-form_kind" | "founded" | "-founded" | "frame" | "-frame" | "funding_statement" | "-funding_statement" | "good_example" | "-good_example" | "html_url" | "-html_url" | "id" | "-id" | "image" | "-image" | "image_alt" | "-image_alt" | "introduction" | "-introduction" | "kind" | "-kind" | "kind_label" | "-kind_label" | "last_published_at" | "-last_published_at" | "last_year" | "-last_year" | "leads_to" | "-leads_to" | "legal_basis" | "-legal_basis" | "locale" | "-locale" | "managing_authority" | "-managing_authority" | "max_amount" | "-max_amount" | "max_months" | "-max_months" | "max_share" | "-max_share" | "members" | "-members" | "official_name" | "-official_name" | "opens_at" | "-opens_at" | "organisation" | "-organisation" | "other_names" | "-other_names" | "own_share" | "-own_share" | "parent" | "-parent" | "parent_plan" | "-parent_plan" | "partner_country" | "-partner_country" | "period" | "-period" | "programme" | "-programme" | "purpose" | "-purpose" | "replaces" | "-replaces" | "results" | "-results" | "running" | "-running" | "search_description" | "-search_description" | "seat" | "-seat" | "seo_title" | "-seo_title" | "show_in_menus" | "-show_in_menus" | "slug" | "-slug" | "start" | "-start" | "state_aid" | "-state_aid" | "status" | "-status" | "status_label" | "-status_label" | "strand" | "-strand" | "supports" | "-supports" | "title" | "-title" | "translation_key" | "-translation_key" | "type" | "-type" | "website" | "-website" | "who_can_apply" | "-who_can_apply"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      type?: Array<"content_types.ApplicationFormPage" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "home.HomePage" | "wagtailcore.Page"> | string;
      child_of?: number | "root" | string;
      ancestor_of?: number;
      descendant_of?: number | "root" | string;
      translation_of?: number | "root" | string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      site?: string;
      acronym?: string;
      acronym__exclude?: Array<string> | string;
      acronym__in?: Array<string> | string;
      adopted_on?: string | string;
      adopted_on__gt?: string | string;
      adopted_on__gte?: string | string;
      adopted_on__isnull?: "true" | "false";
      adopted_on__lt?: string | string;
      adopted_on__lte?: string | string;
      adopting_body?: string;
      adopting_body__exclude?: Array<string> | string;
      adopting_body__in?: Array<string> | string;
      aims?: string;
      aims__exclude?: Array<string> | string;
      aims__in?: Array<string> | string;
      announcement?: string;
      announcement__exclude?: Array<string> | string;
      announcement__in?: Array<string> | string;
      area?: string;
      area__exclude?: Array<string> | string;
      area__in?: Array<string> | string;
      case_number?: string;
      case_number__exclude?: Array<string> | string;
      case_number__in?: Array<string> | string;
      country?: Array<"NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR"> | string;
      country__exclude?: Array<"NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR"> | string;
      country__in?: Array<"NO" | "SE" | "DK" | "FI" | "IS" | "FO" | "GL" | "DE" | "PL" | "EE" | "LV" | "LT" | "NL" | "BE" | "LU" | "FR" | "IE" | "GB" | "ES" | "PT" | "IT" | "AT" | "CH" | "LI" | "CZ" | "SK" | "HU" | "SI" | "HR" | "RO" | "BG" | "GR" | "CY" | "MT" | "UA" | "MD" | "RS" | "BA" | "ME" | "MK" | "AL" | "TR"> | string;
      county?: Array<string> | string;
      county__exclude?: Array<string> | string;
      county__in?: Array<string> | string;
      county__isnull?: "true" | "false";
      county__lineage?: Array<string> | string;
      criteria?: string;
      criteria__exclude?: Array<string> | string;
      criteria__in?: Array<string> | string;
      deadline?: string | string;
      deadline__gt?: string | string;
      deadline__gte?: string | string;
      deadline__isnull?: "true" | "false";
      deadline__lt?: string | string;
      deadline__lte?: string | string;
      does_not_support?: string;
      does_not_support__exclude?: Array<string> | string;
      does_not_support__in?: Array<string> | string;
      end?: string | string;
      end__gt?: string | string;
      end__gte?: string | string;
      end__isnull?: "true" | "false";
      end__lt?: string | string;
      end__lte?: string | string;
      external_url?: string;
      external_url__exclude?: Array<string> | string;
      external_url__in?: Array<string> | string;
      family?: Array<"interreg" | "eu" | "eea" | "nordic" | "other"> | string;
      family__exclude?: Array<"interreg" | "eu" | "eea" | "nordic" | "other"> | string;
      family__in?: Array<"interreg" | "eu" | "eea" | "nordic" | "other"> | string;
      first_published_at?: string;
      first_published_at__exclude?: Array<string> | string;
      first_published_at__gt?: string;
      first_published_at__gte?: string;
      first_published_at__in?: Array<string> | string;
      first_published_at__isnull?: "true" | "false";
      first_published_at__lt?: string;
      first_published_at__lte?: string;
      first_year?: number;
      first_year__exclude?: Array<number> | string;
      first_year__gt?: number;
      first_year__gte?: number;
      first_year__in?: Array<number> | string;
      first_year__isnull?: "true" | "false";
      first_year__lt?: number;
      first_year__lte?: number;
      form_kind?: string;
      form_kind__exclude?: Array<string> | string;
      form_kind__in?: Array<string> | string;
      founded?: string | string;
      founded__gt?: string | string;
      founded__gte?: string | string;
      founded__isnull?: "true" | "false";
      founded__lt?: string | string;
      founded__lte?: string | string;
      frame?: number;
      frame__exclude?: Array<number> | string;
      frame__gt?: number;
      frame__gte?: number;
      frame__in?: Array<number> | string;
      frame__isnull?: "true" | "false";
      frame__lt?: number;
      frame__lte?: number;
      funding_statement?: string;
      funding_statement__exclude?: Array<string> | string;
      funding_statement__in?: Array<string> | string;
      good_example?: "true" | "false";
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      image?: number;
      image__exclude?: Array<number> | string;
      image__in?: Array<number> | string;
      image_alt?: string;
      image_alt__exclude?: Array<string> | string;
      image_alt__in?: Array<string> | string;
      introduction?: string;
      introduction__exclude?: Array<string> | string;
      introduction__in?: Array<string> | string;
      kind?: Array<"political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic" | "pre_project" | "main" | "small_scale" | "mobility" | "strategy" | "action_plan"> | string;
      kind__exclude?: Array<"political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic" | "pre_project" | "main" | "small_scale" | "mobility" | "strategy" | "action_plan"> | string;
      kind__in?: Array<"political" | "professional" | "platform" | "office" | "border_committee" | "bilateral" | "domestic" | "pre_project" | "main" | "small_scale" | "mobility" | "strategy" | "action_plan"> | string;
      last_published_at?: string;
      last_published_at__exclude?: Array<string> | string;
      last_published_at__gt?: string;
      last_published_at__gte?: string;
      last_published_at__in?: Array<string> | string;
      last_published_at__isnull?: "true" | "false";
      last_published_at__lt?: string;
      last_published_at__lte?: string;
      last_year?: number;
      last_year__exclude?: Array<number> | string;
      last_year__gt?: number;
      last_year__gte?: number;
      last_year__in?: Array<number> | string;
      last_year__isnull?: "true" | "false";
      last_year__lt?: number;
      last_year__lte?: number;
      leads_to?: number;
      leads_to__exclude?: Array<number> | string;
      leads_to__in?: Array<number> | string;
      legal_basis?: string;
      legal_basis__exclude?: Array<string> | string;
      legal_basis__in?: Array<string> | string;
      managing_authority?: number;
      managing_authority__exclude?: Array<number> | string;
      managing_authority__in?: Array<number> | string;
      max_amount?: number;
      max_amount__exclude?: Array<number> | string;
      max_amount__gt?: number;
      max_amount__gte?: number;
      max_amount__in?: Array<number> | string;
      max_amount__isnull?: "true" | "false";
      max_amount__lt?: number;
      max_amount__lte?: number;
      max_months?: number;
      max_months__exclude?: Array<number> | string;
      max_months__gt?: number;
      max_months__gte?: number;
      max_months__in?: Array<number> | string;
      max_months__isnull?: "true" | "false";
      max_months__lt?: number;
      max_months__lte?: number;
      max_share?: number;
      max_share__exclude?: Array<number> | string;
      max_share__gt?: number;
      max_share__gte?: number;
      max_share__in?: Array<number> | string;
      max_share__isnull?: "true" | "false";
      max_share__lt?: number;
      max_share__lte?: number;
      members?: string;
      members__exclude?: Array<string> | string;
      members__in?: Array<string> | string;
      municipality?: Array<string> | string;
      municipality__exclude?: Array<string> | string;
      municipality__in?: Array<string> | string;
      municipality__isnull?: "true" | "false";
      norway_participates?: "true" | "false";
      official_name?: string;
      official_name__exclude?: Array<string> | string;
      official_name__in?: Array<string> | string;
      opens_at?: string | string;
      opens_at__gt?: string | string;
      opens_at__gte?: string | string;
      opens_at__isnull?: "true" | "false";
      opens_at__lt?: string | string;
      opens_at__lte?: string | string;
      organisation?: number;
      organisation__exclude?: Array<number> | string;
      organisation__in?: Array<number> | string;
      other_names?: string;
      other_names__exclude?: Array<string> | string;
      other_names__in?: Array<string> | string;
      own_share?: number;
      own_share__exclude?: Array<number> | string;
      own_share__gt?: number;
      own_share__gte?: number;
      own_share__in?: Array<number> | string;
      own_share__isnull?: "true" | "false";
      own_share__lt?: number;
      own_share__lte?: number;
      parent_plan?: string;
      parent_plan__exclude?: Array<string> | string;
      parent_plan__in?: Array<string> | string;
      partner_country?: string;
      partner_country__exclude?: Array<string> | string;
      partner_country__in?: Array<string> | string;
      period?: Array<string> | string;
      period__exclude?: Array<string> | string;
      period__in?: Array<string> | string;
      period__isnull?: "true" | "false";
      programme?: Array<number> | string;
      programme__exclude?: Array<number> | string;
      programme__in?: Array<number> | string;
      programme__isnull?: "true" | "false";
      purpose?: string;
      purpose__exclude?: Array<string> | string;
      purpose__in?: Array<string> | string;
      replaces?: number;
      replaces__exclude?: Array<number> | string;
      replaces__in?: Array<number> | string;
      results?: string;
      results__exclude?: Array<string> | string;
      results__in?: Array<string> | string;
      running?: "true" | "false";
      sdg?: number;
      sdg__exclude?: Array<number> | string;
      sdg__gt?: number;
      sdg__gte?: number;
      sdg__in?: Array<number> | string;
      sdg__isnull?: "true" | "false";
      sdg__lt?: number;
      sdg__lte?: number;
      search_description?: string;
      search_description__exclude?: Array<string> | string;
      search_description__in?: Array<string> | string;
      seat?: string;
      seat__exclude?: Array<string> | string;
      seat__in?: Array<string> | string;
      seo_title?: string;
      seo_title__exclude?: Array<string> | string;
      seo_title__in?: Array<string> | string;
      show_in_menus?: "true" | "false" | "1" | "0";
      slug?: string;
      slug__exclude?: Array<string> | string;
      slug__in?: Array<string> | string;
      start?: string | string;
      start__gt?: string | string;
      start__gte?: string | string;
      start__isnull?: "true" | "false";
      start__lt?: string | string;
      start__lte?: string | string;
      state_aid?: string;
      state_aid__exclude?: Array<string> | string;
      state_aid__in?: Array<string> | string;
      status?: Array<"under_development" | "active" | "closed" | "planned" | "preparation" | "open" | "consultation" | "adopted" | "superseded"> | string;
      status__exclude?: Array<"under_development" | "active" | "closed" | "planned" | "preparation" | "open" | "consultation" | "adopted" | "superseded"> | string;
      status__in?: Array<"under_development" | "active" | "closed" | "planned" | "preparation" | "open" | "consultation" | "adopted" | "superseded"> | string;
      strand?: Array<"a" | "b" | "c"> | string;
      strand__exclude?: Array<"a" | "b" | "c"> | string;
      strand__in?: Array<"a" | "b" | "c"> | string;
      supports?: string;
      supports__exclude?: Array<string> | string;
      supports__in?: Array<string> | string;
      theme?: Array<string> | string;
      theme__exclude?: Array<string> | string;
      theme__in?: Array<string> | string;
      theme__isnull?: "true" | "false";
      title?: string;
      title__exclude?: Array<string> | string;
      title__in?: Array<string> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
      website?: string;
      website__exclude?: Array<string> | string;
      website__in?: Array<string> | string;
      who_can_apply?: string;
      who_can_apply__exclude?: Array<string> | string;
      who_can_apply__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<AnyPagePart>;
    };
  };
  /** One of the pages, with all its fields: GET /pages/{id}/ */
  pages_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: AnyPage | AnyPagePart;
  };
  /** Where one of the pages is: GET /pages/find/ */
  pages_find: {
    query: {
      id?: number;
      html_path?: string;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** The page of a public path, with all its fields: GET /pages/by-path/ */
  pages_by_path: {
    query: {
      path: string;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
    };
    answer: AnyPage | AnyPagePart;
  };
  /** A list of images: GET /images/ */
  images_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"credit" | "-credit" | "detail_url" | "-detail_url" | "download_url" | "-download_url" | "height" | "-height" | "id" | "-id" | "title" | "-title" | "width" | "-width"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      credit?: string;
      credit__exclude?: Array<string> | string;
      credit__in?: Array<string> | string;
      height?: number;
      height__exclude?: Array<number> | string;
      height__gt?: number;
      height__gte?: number;
      height__in?: Array<number> | string;
      height__lt?: number;
      height__lte?: number;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      tags?: Array<string> | string;
      title?: string;
      title__exclude?: Array<string> | string;
      title__in?: Array<string> | string;
      width?: number;
      width__exclude?: Array<number> | string;
      width__gt?: number;
      width__gte?: number;
      width__in?: Array<number> | string;
      width__lt?: number;
      width__lte?: number;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<SiteImagePart>;
    };
  };
  /** One of the images, with all its fields: GET /images/{id}/ */
  images_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: SiteImage | SiteImagePart;
  };
  /** Where one of the images is: GET /images/find/ */
  images_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of documents: GET /documents/ */
  documents_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"detail_url" | "-detail_url" | "download_url" | "-download_url" | "id" | "-id" | "title" | "-title"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      tags?: Array<string> | string;
      title?: string;
      title__exclude?: Array<string> | string;
      title__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<DocumentPart>;
    };
  };
  /** One of the documents, with all its fields: GET /documents/{id}/ */
  documents_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Document | DocumentPart;
  };
  /** Where one of the documents is: GET /documents/find/ */
  documents_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** Addresses that have moved: GET /redirects/ */
  redirects_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      html_path?: string;
      format?: "json";
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<Redirect>;
    };
  };
  /** One redirect: GET /redirects/{id}/ */
  redirects_detail: {
    query: {
      format?: "json";
    };
    answer: Redirect;
  };
  /** Where one of the redirects is: GET /redirects/find/ */
  redirects_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of counties: GET /counties/ */
  counties_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "detail_url" | "-detail_url" | "id" | "-id" | "locale" | "-locale" | "name" | "-name" | "number" | "-number" | "organisation_number" | "-organisation_number" | "translation_key" | "-translation_key" | "valid_from" | "-valid_from" | "valid_to" | "-valid_to" | "website" | "-website"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      number?: string;
      number__exclude?: Array<string> | string;
      number__in?: Array<string> | string;
      organisation_number?: string;
      organisation_number__exclude?: Array<string> | string;
      organisation_number__in?: Array<string> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
      valid_from?: string;
      valid_from__exclude?: Array<string> | string;
      valid_from__gt?: string;
      valid_from__gte?: string;
      valid_from__in?: Array<string> | string;
      valid_from__isnull?: "true" | "false";
      valid_from__lt?: string;
      valid_from__lte?: string;
      valid_to?: string;
      valid_to__exclude?: Array<string> | string;
      valid_to__gt?: string;
      valid_to__gte?: string;
      valid_to__in?: Array<string> | string;
      valid_to__isnull?: "true" | "false";
      valid_to__lt?: string;
      valid_to__lte?: string;
      website?: string;
      website__exclude?: Array<string> | string;
      website__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<CountyPart>;
    };
  };
  /** One of the counties, with all its fields: GET /counties/{id}/ */
  counties_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: County | CountyPart;
  };
  /** Where one of the counties is: GET /counties/find/ */
  counties_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of municipalities: GET /municipalities/ */
  municipalities_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "county" | "-county" | "detail_url" | "-detail_url" | "id" | "-id" | "locale" | "-locale" | "name" | "-name" | "number" | "-number" | "successor" | "-successor" | "translation_key" | "-translation_key" | "valid_from" | "-valid_from" | "valid_to" | "-valid_to"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      county?: number;
      county__exclude?: Array<number> | string;
      county__in?: Array<number> | string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      number?: string;
      number__exclude?: Array<string> | string;
      number__in?: Array<string> | string;
      successor?: number;
      successor__exclude?: Array<number> | string;
      successor__in?: Array<number> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
      valid_from?: string;
      valid_from__exclude?: Array<string> | string;
      valid_from__gt?: string;
      valid_from__gte?: string;
      valid_from__in?: Array<string> | string;
      valid_from__isnull?: "true" | "false";
      valid_from__lt?: string;
      valid_from__lte?: string;
      valid_to?: string;
      valid_to__exclude?: Array<string> | string;
      valid_to__gt?: string;
      valid_to__gte?: string;
      valid_to__in?: Array<string> | string;
      valid_to__isnull?: "true" | "false";
      valid_to__lt?: string;
      valid_to__lte?: string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<MunicipalityPart>;
    };
  };
  /** One of the municipalities, with all its fields: GET /municipalities/{id}/ */
  municipalities_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Municipality | MunicipalityPart;
  };
  /** Where one of the municipalities is: GET /municipalities/find/ */
  municipalities_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of themes: GET /themes/ */
  themes_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "description" | "-description" | "detail_url" | "-detail_url" | "id" | "-id" | "locale" | "-locale" | "name" | "-name" | "slug" | "-slug" | "translation_key" | "-translation_key"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      description?: string;
      description__exclude?: Array<string> | string;
      description__in?: Array<string> | string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      slug?: string;
      slug__exclude?: Array<string> | string;
      slug__in?: Array<string> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<ThemePart>;
    };
  };
  /** One of the themes, with all its fields: GET /themes/{id}/ */
  themes_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Theme | ThemePart;
  };
  /** Where one of the themes is: GET /themes/find/ */
  themes_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of organisations: GET /organisations/ */
  organisations_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "country" | "-country" | "detail_url" | "-detail_url" | "id" | "-id" | "locale" | "-locale" | "name" | "-name" | "organisation_number" | "-organisation_number" | "short_name" | "-short_name" | "successor" | "-successor" | "translation_key" | "-translation_key" | "valid_from" | "-valid_from" | "valid_to" | "-valid_to" | "website" | "-website"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      country?: string;
      country__exclude?: Array<string> | string;
      country__in?: Array<string> | string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      organisation_number?: string;
      organisation_number__exclude?: Array<string> | string;
      organisation_number__in?: Array<string> | string;
      short_name?: string;
      short_name__exclude?: Array<string> | string;
      short_name__in?: Array<string> | string;
      successor?: number;
      successor__exclude?: Array<number> | string;
      successor__in?: Array<number> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
      website?: string;
      website__exclude?: Array<string> | string;
      website__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<OrganisationPart>;
    };
  };
  /** One of the organisations, with all its fields: GET /organisations/{id}/ */
  organisations_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Organisation | OrganisationPart;
  };
  /** Where one of the organisations is: GET /organisations/find/ */
  organisations_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of contacts: GET /contacts/ */
  contacts_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "detail_url" | "-detail_url" | "email" | "-email" | "id" | "-id" | "job_title" | "-job_title" | "locale" | "-locale" | "name" | "-name" | "organisation" | "-organisation" | "phone" | "-phone" | "portrait" | "-portrait" | "topics" | "-topics" | "translation_key" | "-translation_key"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      email?: string;
      email__exclude?: Array<string> | string;
      email__in?: Array<string> | string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      job_title?: string;
      job_title__exclude?: Array<string> | string;
      job_title__in?: Array<string> | string;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      organisation?: number;
      organisation__exclude?: Array<number> | string;
      organisation__in?: Array<number> | string;
      phone?: string;
      phone__exclude?: Array<string> | string;
      phone__in?: Array<string> | string;
      portrait?: number;
      portrait__exclude?: Array<number> | string;
      portrait__in?: Array<number> | string;
      topics?: string;
      topics__exclude?: Array<string> | string;
      topics__in?: Array<string> | string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<ContactPart>;
    };
  };
  /** One of the contacts, with all its fields: GET /contacts/{id}/ */
  contacts_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Contact | ContactPart;
  };
  /** Where one of the contacts is: GET /contacts/find/ */
  contacts_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** A list of periods: GET /periods/ */
  periods_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"content_language" | "-content_language" | "detail_url" | "-detail_url" | "end" | "-end" | "id" | "-id" | "locale" | "-locale" | "name" | "-name" | "start" | "-start" | "translation_key" | "-translation_key"> | "random" | string;
      search?: string;
      search_operator?: "and" | "or";
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
      translation_key?: string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      end?: string;
      end__exclude?: Array<string> | string;
      end__gt?: string;
      end__gte?: string;
      end__in?: Array<string> | string;
      end__lt?: string;
      end__lte?: string;
      id?: number;
      id__exclude?: Array<number> | string;
      id__gt?: number;
      id__gte?: number;
      id__in?: Array<number> | string;
      id__lt?: number;
      id__lte?: number;
      name?: string;
      name__exclude?: Array<string> | string;
      name__in?: Array<string> | string;
      start?: string;
      start__exclude?: Array<string> | string;
      start__gt?: string;
      start__gte?: string;
      start__in?: Array<string> | string;
      start__lt?: string;
      start__lte?: string;
      translation_key__exclude?: Array<string> | string;
      translation_key__in?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<PeriodPart>;
    };
  };
  /** One of the periods, with all its fields: GET /periods/{id}/ */
  periods_detail: {
    query: {
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: Period | PeriodPart;
  };
  /** Where one of the periods is: GET /periods/find/ */
  periods_find: {
    query: {
      id?: number;
      fields?: string;
      format?: "json";
      rich_text_format?: "html";
      _?: string;
    };
    answer: null;
  };
  /** Calls, those that close first: GET /calls/ */
  calls_list: {
    query: {
      limit?: number;
      offset?: number;
      after?: string;
      order?: Array<"id" | "-id" | "title" | "-title" | "status" | "-status" | "deadline" | "-deadline" | "opens_at" | "-opens_at" | "max_amount" | "-max_amount"> | string;
      locale?: LanguageCode;
      fallback?: LanguageCode;
      translation_key?: string;
      format?: "json";
      status?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      status__in?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      status__exclude?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      closing_soon?: "true" | "false";
      running?: "true" | "false";
      deadline?: string | string;
      deadline__gt?: string | string;
      deadline__gte?: string | string;
      deadline__lt?: string | string;
      deadline__lte?: string | string;
      deadline__isnull?: "true" | "false";
      opens_at?: string | string;
      opens_at__gt?: string | string;
      opens_at__gte?: string | string;
      opens_at__lt?: string | string;
      opens_at__lte?: string | string;
      opens_at__isnull?: "true" | "false";
      max_amount?: number;
      max_amount__gt?: number;
      max_amount__gte?: number;
      max_amount__lt?: number;
      max_amount__lte?: number;
      max_amount__isnull?: "true" | "false";
      scheme?: Array<number> | string;
      scheme__in?: Array<number> | string;
      scheme__exclude?: Array<number> | string;
      theme?: Array<string> | string;
      theme__in?: Array<string> | string;
      theme__exclude?: Array<string> | string;
      theme__isnull?: "true" | "false";
      county?: Array<string> | string;
      county__in?: Array<string> | string;
      county__exclude?: Array<string> | string;
      county__isnull?: "true" | "false";
      county__lineage?: Array<string> | string;
    };
    answer: {
      meta: {
        total_count: number;
        /** Where the list goes on */
        next: string | null;
      };
      items: Array<Call>;
    };
  };
  /** One call: GET /calls/{id}/ */
  calls_detail: {
    query: {
      format?: "json";
    };
    answer: Call;
  };
  /** Deadlines to subscribe to: GET /calls.ics */
  calls_calendar: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      format?: "json";
      status?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      status__in?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      status__exclude?: Array<"announced" | "upcoming" | "open" | "closed"> | string;
      closing_soon?: "true" | "false";
      running?: "true" | "false";
      deadline?: string | string;
      deadline__gt?: string | string;
      deadline__gte?: string | string;
      deadline__lt?: string | string;
      deadline__lte?: string | string;
      deadline__isnull?: "true" | "false";
      opens_at?: string | string;
      opens_at__gt?: string | string;
      opens_at__gte?: string | string;
      opens_at__lt?: string | string;
      opens_at__lte?: string | string;
      opens_at__isnull?: "true" | "false";
      max_amount?: number;
      max_amount__gt?: number;
      max_amount__gte?: number;
      max_amount__lt?: number;
      max_amount__lte?: number;
      max_amount__isnull?: "true" | "false";
      scheme?: Array<number> | string;
      scheme__in?: Array<number> | string;
      scheme__exclude?: Array<number> | string;
      theme?: Array<string> | string;
      theme__in?: Array<string> | string;
      theme__exclude?: Array<string> | string;
      theme__isnull?: "true" | "false";
      county?: Array<string> | string;
      county__in?: Array<string> | string;
      county__exclude?: Array<string> | string;
      county__isnull?: "true" | "false";
      county__lineage?: Array<string> | string;
    };
    answer: string;
  };
  /** New and changed pages, the newest first: GET /pages.atom */
  pages_feed: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      type?: Array<"content_types.ApplicationFormPage" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "home.HomePage"> | string;
      theme?: Array<string> | string;
      theme__in?: Array<string> | string;
      theme__exclude?: Array<string> | string;
      theme__isnull?: "true" | "false";
      format?: "json";
    };
    answer: string;
  };
  /** The main menu as a tree of pages: GET /menus/ */
  menus: {
    query: {
      locale?: LanguageCode;
      format?: "json";
    };
    answer: {
      meta: {
        locale: LanguageCode;
      };
      main: Array<MenuEntry>;
    };
  };
  /** What the site says of itself: GET /settings/ */
  settings: {
    query: {
      locale?: LanguageCode;
      format?: "json";
    };
    answer: {
      meta: {
        locale: LanguageCode;
      };
      /** name of the county */
      organisation_name: string;
      home_county: CountyCard | null;
      /** e-mail */
      email: string;
      phone: string;
      /** postal address */
      postal_address: string;
      /** the county's own website */
      website: string;
      footer: FooterStream;
      /** How many public pages there are in each language */
      languages: Array<{
        locale: LanguageCode;
        pages: number;
      }>;
      /** Per cent of the public Norwegian pages that are in Nynorsk */
      nynorsk_share: number | null;
    };
  };
  /** Forms that are open or will open: GET /forms/ */
  forms: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      format?: "json";
    };
    answer: {
      meta: {
        total_count: number;
      };
      items: Array<FormSummary>;
    };
  };
  /** The alternatives of questions that name a source: GET /forms/options/{source}/ */
  form_options: {
    query: {
      locale?: LanguageCode;
      search?: string;
      limit?: number;
      format?: "json";
    };
    answer: FormOptions;
  };
  /** One form as it is now: GET /forms/{form}/ */
  form: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      format?: "json";
    };
    answer: Form;
  };
  /** One version of a form, which never changes: GET /forms/{form}/versions/{number}/ */
  form_version: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      format?: "json";
    };
    answer: FormVersion;
  };
  /** A version without answers, to read or print, as a tagged PDF: GET /forms/{form}/versions/{number}/form.pdf */
  blank_form: {
    query: {
      locale?: LanguageCode;
      fallback?: LanguageCode;
      format?: "json";
    };
    answer: string;
  };
  /** What the form says of answers that nobody keeps: POST /forms/{form}/versions/{number}/evaluate/ */
  evaluate: {
    query: {
      locale?: LanguageCode;
    };
    answer: ComputedState;
  };
  /** The application that a secret opens, for whoever has its code only: GET /applications/ */
  application_by_secret: {
    query: {
      locale?: LanguageCode;
    };
    answer: Application;
  };
  /** Begin a draft, or send an enquiry with its answers; the token is shown once: POST /applications/ */
  start_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: StartedApplication;
  };
  /** Have new links mailed to an address; the same answer whether it is known: POST /applications/link/ */
  lost_link: {
    query: {
      locale?: LanguageCode;
    };
    answer: null;
  };
  /** The application with what its form says of it: GET /applications/{id}/ */
  application: {
    query: {
      locale?: LanguageCode;
    };
    answer: Application;
  };
  /** Save answers; what is wrong with them is only told: PATCH /applications/{id}/ */
  save_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: Application;
  };
  /** Take a draft away for good: DELETE /applications/{id}/ */
  delete_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: null;
  };
  /** Send it in: POST /applications/{id}/submit/ */
  submit_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: Receipt;
  };
  /** What was sent the last time, with every answer, as a tagged PDF: GET /applications/{id}/receipt.pdf */
  receipt_pdf: {
    query: {
      locale?: LanguageCode;
    };
    answer: string;
  };
  /** The application as it stands, as a tagged PDF: GET /applications/{id}/copy.pdf */
  copy_pdf: {
    query: {
      locale?: LanguageCode;
    };
    answer: string;
  };
  /** The application as it stands; SHA-256 of `content` in canonical JSON is `hash`: GET /applications/{id}/copy.json */
  copy_json: {
    query: {
      locale?: LanguageCode;
    };
    answer: ApplicationCopy;
  };
  /** The version of the form that the answers belong to, whether it is public or not: GET /applications/{id}/form/ */
  own_form: {
    query: {
      locale?: LanguageCode;
    };
    answer: FormVersion;
  };
  /** What moving a draft to the newest version of its form changes; where it has that, nothing: GET /applications/{id}/carry-over/ */
  carry_over_offer: {
    query: {
      locale?: LanguageCode;
    };
    answer: CarryOverOffer;
  };
  /** Move a draft to the newest version of its form; no answer is lost: POST /applications/{id}/carry-over/ */
  carry_over: {
    query: {
      locale?: LanguageCode;
    };
    answer: CarriedOver;
  };
  /** Have this version not offered again; a later one will be, and the draft can move: POST /applications/{id}/carry-over/decline/ */
  decline_carry_over: {
    query: {
      locale?: LanguageCode;
    };
    answer: DeclinedVersion;
  };
  /** What Enhetsregisteret knows of an organisation number; nothing is saved: POST /applications/{id}/register/ */
  look_up_organisation: {
    query: {
      locale?: LanguageCode;
    };
    answer: LookedUp;
  };
  /** The files of an application: GET /applications/{id}/files/ */
  application_files: {
    query: {
      locale?: LanguageCode;
    };
    answer: {
      meta: {
        total_count: number;
      };
      items: Array<ApplicationFile>;
    };
  };
  /** Add a file to a draft, or one that may be sent afterwards; the revision counts on: POST /applications/{id}/files/ */
  upload_file: {
    query: {
      locale?: LanguageCode;
    };
    answer: UploadedFile;
  };
  /** One file to be saved; 409 until it is known to be clean: GET /applications/{id}/files/{file}/ */
  application_file: {
    query: {
      locale?: LanguageCode;
    };
    answer: string;
  };
  /** Take a file out of a draft; the revision counts on: DELETE /applications/{id}/files/{file}/ */
  remove_file: {
    query: {
      locale?: LanguageCode;
    };
    answer: null;
  };
  /** Who is invited to fill in the draft; for the applicant's own secret: GET /applications/{id}/invitations/ */
  invitations: {
    query: {
      locale?: LanguageCode;
    };
    answer: {
      items: Array<Invitation>;
    };
  };
  /** Have a link of their own mailed to somebody; again: a new one: POST /applications/{id}/invitations/ */
  invite: {
    query: {
      locale?: LanguageCode;
    };
    answer: Invitation;
  };
  /** Shut all that an invitation has opened; what the person has saved stays: DELETE /applications/{id}/invitations/{invitation}/ */
  take_back_invitation: {
    query: {
      locale?: LanguageCode;
    };
    answer: null;
  };
  /** Tries to send that failed near a deadline, as proof: GET /applications/{id}/attempts/ */
  attempts: {
    query: {
      locale?: LanguageCode;
    };
    answer: {
      items: Array<Attempt>;
    };
  };
  /** Have them mailed to the applicant; 404 if there are none: POST /applications/{id}/attempts/ */
  mail_attempts: {
    query: {
      locale?: LanguageCode;
    };
    answer: null;
  };
  /** Take back what was sent: POST /applications/{id}/withdraw/ */
  withdraw_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: ApplicationState;
  };
  /** Make a draft again of what was sent, while the form is open: POST /applications/{id}/reopen/ */
  reopen_application: {
    query: {
      locale?: LanguageCode;
    };
    answer: ApplicationState;
  };
  /** What has come, changed, moved and gone: GET /changes/ */
  changes: {
    query: {
      since?: string;
      type?: Array<"content_types.ApplicationFormPage" | "content_types.Contact" | "content_types.County" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.Municipality" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.Organisation" | "content_types.Period" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "content_types.Theme" | "home.HomePage" | "home.SiteImage" | "wagtailcore.Page" | "wagtaildocs.Document"> | string;
      locale?: LanguageCode;
      limit?: number;
      format?: "json";
    };
    answer: {
      items: Array<ItemChange>;
      /** Where to go on: the next `since` */
      cursor: string;
      /** There is more already: ask at once */
      more: boolean;
    };
  };
  /** Everything, one item a line: GET /export.ndjson */
  export: {
    query: {
      type?: Array<"content_types.ApplicationFormPage" | "content_types.Contact" | "content_types.County" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.Municipality" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.Organisation" | "content_types.Period" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "content_types.Theme" | "home.HomePage" | "home.SiteImage" | "wagtailcore.Page" | "wagtaildocs.Document"> | string;
      locale?: LanguageCode;
      format?: "json";
    };
    answer: string;
  };
  /** This document: GET /openapi.json */
  openapi: {
    query: {
      format?: "json";
    };
    answer: Record<string, unknown>;
  };
  /** This API for people: GET /docs/ */
  docs: {
    query: Record<string, never>;
    answer: string;
  };
  /** Pages with all the words, the best first; all pages where there are none: GET /search/ */
  search: {
    query: {
      q?: string;
      locale?: LanguageCode;
      type?: Array<"content_types.ApplicationFormPage" | "content_types.GrantIndexPage" | "content_types.GrantSchemePage" | "content_types.InformationPage" | "content_types.NetworkIndexPage" | "content_types.NetworkPage" | "content_types.ProgrammeIndexPage" | "content_types.ProgrammePage" | "content_types.ProjectIndexPage" | "content_types.ProjectPage" | "content_types.StrategyIndexPage" | "content_types.StrategyPage" | "home.HomePage" | "wagtailcore.Page"> | string;
      period?: Array<string> | string;
      theme?: Array<string> | string;
      county?: Array<string> | string;
      status?: Array<"under_development" | "active" | "closed"> | Array<"announced" | "upcoming" | "open" | "closed"> | Array<"planned" | "preparation" | "open" | "closed"> | Array<"planned" | "preparation" | "consultation" | "adopted" | "superseded"> | string;
      year?: Array<string> | string;
      limit?: number;
      offset?: number;
      format?: "json";
    };
    answer: {
      meta: {
        total_count: number;
        locale: LanguageCode;
      };
      facets: {
        type: Array<FacetValue>;
        period: Array<FacetValue>;
        theme: Array<FacetValue>;
        county: Array<FacetValue>;
        status: Array<FacetValue>;
        year: Array<FacetValue>;
      };
      items: Array<SearchHit>;
    };
  };
  /** Pages whose titles have these words, the last one as a beginning: GET /search/suggest/ */
  search_suggest: {
    query: {
      q?: string;
      locale?: LanguageCode;
      format?: "json";
    };
    answer: {
      meta: {
        locale: LanguageCode;
      };
      items: Array<Suggestion>;
    };
  };
}
