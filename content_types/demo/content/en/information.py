"""English for the pages about the site."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:om-nettstedet": {
        "title": "About the site",
        "slug": "about",
        "introduction": (
            "This is a demonstration of Utsyn, a publishing system for the international work of "
            "counties. It is not an official website of any county."
        ),
        "body.0.text": "What is real, and what is invented?",
        "body.1": (
            "<p>Programmes, amounts, networks, memberships and projects are based on public "
            "sources. Each amount says where it comes from. Where it says “not checked against a "
            "source”, the figure is common knowledge but has not been checked.</p><p>Contacts, "
            "quotations, goals in the strategies for Viken and Østfold, the open call and the "
            "announced one are invented, and the pages in question say so. E-mail addresses that "
            "end in example.no reach nobody.</p>"
        ),
        "body.2.title": "Why Viken?",
        "body.2.text": (
            "<p>Viken County existed from 2020 to 2023 and was divided into Østfold, Akershus and "
            "Buskerud. The site shows how content can keep the county it belonged to, even when "
            "counties come and go.</p>"
        ),
        "body.3.text": "Others can use the content",
        "body.4": (
            "<p>All that is public here can be fetched as data through an open interface, without "
            "a key and without logging in. The drawings were made for the site.</p>"
        ),
        "body.5.text": "Did you find a mistake?",
        "body.5.label": "Read how to report it",
    },
    "page:tilgjengelighet": {
        "title": "Accessibility statement",
        "slug": "accessibility",
        "introduction": (
            "Everybody should be able to use the site, with a screen reader, with a keyboard, on a "
            "small screen or with large type. This page says what we have done, what is missing "
            "and how to tell us."
        ),
        "body.0.text": "Which rules we follow",
        "body.1": (
            "<p>Public websites in Norway must follow the regulations on universal design of ICT. "
            "They are based on WCAG 2.1 at levels A and AA, with 35 requirements for all and 12 "
            "more for the public sector. The site was made to meet them.</p>"
        ),
        "body.2.text": "What we have done",
        "body.3": (
            "<ul><li>Pages are built from headings, lists and tables that screen readers "
            "understand.</li><li>Everything works with a keyboard, and you can see where you "
            "are.</li><li>Text and background have good contrast, both in light and in dark "
            "colours.</li><li>Pages can be enlarged to 200 per cent and read on a screen 360 "
            "pixels wide.</li><li>The filters work without JavaScript too.</li><li>Pictures have a "
            "text that says what they show.</li><li>Automatic tests look for faults whenever the "
            "site is changed.</li></ul>"
        ),
        "body.4.text": "What is not good enough",
        "body.5": (
            "<ul><li>The PDF documents are tagged for screen readers, but have not been tried with "
            "them. What matters most in them is also on the web pages.</li><li>Not all pages are "
            "available in English.</li><li>The site has not been tried by users with disabilities. "
            "Automatic tests do not find everything.</li></ul>"
        ),
        "body.6.text": "Tell us",
        "body.7": (
            "<p>Is there something you cannot do? Write to <a "
            'href="mailto:internasjonalt@example.no">internasjonalt@example.no</a> and say which '
            "page it is about. The address is invented for this demonstration; a real site has an "
            "address that somebody reads.</p>"
        ),
        "body.8.items.0.title": "Which body supervises?",
        "body.8.items.0.text": (
            "<p>The Authority for Universal Design of ICT (Uu-tilsynet) at the Norwegian "
            "Digitalisation Agency. You can report faults to them at <a "
            'href="https://www.uutilsynet.no/">uutilsynet.no</a>.</p>'
        ),
        "body.8.items.1.title": "Is this an official statement?",
        "body.8.items.1.text": (
            "<p>No. A real site fills in the statement at uustatus.no and links to it from here. "
            "This page shows what it can look like.</p>"
        ),
    },
    "page:personvern": {
        "title": "Privacy statement",
        "slug": "privacy",
        "introduction": (
            "The site does not track you and does not measure what you do. This page says what is "
            "stored all the same, why and for how long."
        ),
        "body.0.text": "When you read",
        "body.1": (
            "<p>Reading gives you no cookies, and no third party learns that you are here: fonts, "
            "styles and pictures come from the site itself. If you choose light or dark colours, "
            "your browser remembers the choice. It is not sent to us. If you choose another "
            "language in the language switch, the choice is kept in a cookie for a year, so that "
            "the front page opens in that language next time. When you fill in a form, a cookie "
            "keeps it open in your browser.</p><p>The server may keep a log of times, web "
            "addresses and IP addresses. The log is needed to correct errors and stop attacks. "
            "Whoever runs the site decides how long the log is kept, and must say so here.</p>"
        ),
        "body.2.text": "When you contact us",
        "body.3": (
            "<p>If you write to us, we process your name, your address and what you write, in "
            "order to answer. Enquiries may have to be archived by law.</p>"
        ),
        "body.4.text": "When you are an editor",
        "body.5": (
            "<p>For those who log in to edit, we store user name, name, e-mail address and what "
            "they have changed and when. Logging in uses cookies that it needs to work.</p>"
        ),
        "body.6.text": "Contacts on the pages",
        "body.7": (
            "<p>The name and address of a contact are only shown when the person knows about it. "
            "In this demonstration all the contacts are invented.</p>"
        ),
        "body.8.title": "Your rights",
        "body.8.text": (
            "<p>You can ask to see what is stored about you, have it corrected and in some cases "
            "have it deleted. The processing rests on tasks that the county carries out in the "
            "public interest. You can complain to the Norwegian Data Protection Authority.</p>"
        ),
        "body.9": (
            "<p>Questions? Write to <a "
            'href="mailto:personvern@example.no">personvern@example.no</a>. The address is '
            "invented for this demonstration.</p>"
        ),
    },
}
