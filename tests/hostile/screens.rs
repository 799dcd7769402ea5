//! The fixtures with difficult texts through every screen that is there, in both languages: every place, every overlay,
//! every page of the wizard, frame by frame.

use seatdesk::{
    domain::{
        language::Lang,
        preset::PresetId,
        record::Record,
        team::{Team, TeamId},
    },
    service::fixture,
    term::tier::ColorTier,
};

use super::sequences::Eye;
use crate::support::{person::Person, stage::Stage};

/// What people paste, or what others made them copy.
pub const PASTES: [&str; 12] = [
    "\u{1b}]52;c;cm0gLXJmIH4=\u{7}",
    "\u{1b}[2J\u{1b}[H\u{1b}[31mred\u{1b}[0m \u{7}\u{0}\u{7f}",
    "\u{9b}2J\u{9d}0;title\u{9c}",
    "\u{202e}live@x.io\u{2066}\u{2069}",
    "a\u{200b}nn@x.io\u{feff} bob\u{ad}@x.io",
    "\u{e0041}\u{e007f}tag@x.io",
    "e\u{301}\u{301}\u{301}@x.io 👩\u{200d}👩\u{200d}👧@x.io 陈伟@例え.テスト",
    "Z\u{335}\u{336}\u{337}\u{338}\u{335}\u{336}\u{337}\u{338}\u{335}\u{336}\u{337}\u{338}algo@x.io",
    "<script>alert(1)</script> =1+1 @SUM(A1) { $x } { -brand }",
    "ann@x.io\r\nann@x.io\u{2028}cy@x.io\u{85}di@x.io\t\t;;",
    "\u{200d}\u{fe0f}\u{301}\u{3164}",
    "\u{1b}[200~paste\u{1b}[201~ \u{1b}P$q\u{1b}\\",
];

/// Keys that lead through every place and overlay, and back.
const PLACES: [&str; 22] = [
    "Down", "End", "PageUp", "Home", "Enter", "Esc", "?", "PageDown", "Esc", "1", "2", "3", "4", "5", "6", "m", "Down",
    "End", "Enter", "F1", "Esc", "1",
];

/// A pilot whose every frame is looked at.
struct Walk {
    pilot: Person,
    eye: Eye,
    /// What the sweep at the exit had to hold back, in all.
    held_back: usize,
}

impl Walk {
    fn new(stage: &Stage, operator: &str, size: (u16, u16), lang: Lang, tier: ColorTier) -> Self {
        let mut walk = Self { pilot: stage.pilot(operator, size, lang), eye: Eye::new(tier), held_back: 0 };
        walk.look();
        walk
    }

    fn look(&mut self) {
        self.held_back += self.eye.look(&mut self.pilot);
    }

    async fn keys(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.pilot.keys(key).await;
            self.look();
        }
    }

    async fn paste(&mut self, text: &str) {
        self.pilot.paste(text).await;
        self.look();
    }

    /// Every place, the list from its first row to its last, every place of the account menu.
    async fn places(&mut self) {
        self.keys(&PLACES.join(" ")).await;
        // The menu opens at the place that is shown, so each time it leads one place further.
        for _ in 0..16 {
            self.keys("m Down Enter").await;
        }
        self.keys("Esc Esc 1 Home").await;
        self.keys(&"PageDown ".repeat(8)).await;
    }

    /// A search for each of these, with what is found.
    async fn searches(&mut self) {
        for text in PASTES {
            self.keys("/").await;
            self.paste(text).await;
            self.keys("Down Esc Esc").await;
        }
    }

    /// Every page of the wizard with people whose names mean harm, and entries that are no address.
    async fn wizard(&mut self, known: &str) {
        self.keys("1 c").await;
        for text in PASTES {
            self.paste(text).await;
            self.keys("Enter Up Up Down").await;
        }
        self.keys("Esc Tab Enter y Enter").await;
        self.keys("Esc Esc Esc 1 c C-r End Space Home Space * /").await;
        for text in PASTES {
            self.paste(text).await;
        }
        // Out of the list without anybody, and again with all of them, who are discarded.
        self.keys("Esc Esc Esc Esc 1 c C-r Enter Up Down Esc Tab Enter Esc Esc Esc 1 c").await;
        self.paste(known).await;
        self.paste(known).await;
        // Next, the seat, the sections and their lists, the third page, back, and create.
        self.keys("C-n Enter Enter Down Up Home Enter Tab Right Down Right Tab Enter Down Esc").await;
        self.keys("C-n M-b C-n Space Space ? Esc C-n Enter Tab Enter Down y Y Esc Esc").await;
    }
}

impl Walk {
    /// The outbox with mails open, the page behind a link, the audit log with entries open, its filter and its export,
    /// which is not carried out.
    async fn logs(&mut self) {
        self.keys("1 o Down Enter Down PageDown Up Esc s").await;
        for text in PASTES {
            self.paste(text).await;
            self.keys("Tab").await;
        }
        self.keys("S-Tab Enter Esc Esc 1 m End Up Enter Enter Down PageDown Esc f Down Esc e").await;
        for text in PASTES {
            self.paste(text).await;
        }
        self.keys("Esc /").await;
        for text in PASTES {
            self.paste(text).await;
        }
        self.keys("Esc Esc 1").await;
    }
}

/// A window, a language, and the colours of a terminal.
type View = ((u16, u16), Lang, ColorTier);

/// Walks through everything of a fixture, as this operator, who creates these people.
async fn through(name: &str, operator: &str, known: &str, views: &[View]) {
    for (size, lang, tier) in views.iter().copied() {
        let stage = Stage::fixture(name).await;
        let mut walk = Walk::new(&stage, operator, size, lang, tier);
        walk.places().await;
        walk.searches().await;
        let users = stage.account(stage.actor(operator).hub).users().len();
        walk.wizard(known).await;
        let created = stage.account(stage.actor(operator).hub).users().len() - users;
        assert_eq!(created, known.split(' ').count(), "the wizard was walked to its end\n{}", walk.pilot.screen());
        walk.logs().await;
        for (width, height) in [(0, 0), (1, 1), (59, 15), (300, 100), (80, 24)] {
            walk.pilot.resize(width, height).await;
            walk.look();
        }
        assert!(walk.eye.frames() > 200, "{}", walk.eye.frames());
        // Nothing came so far that the last look had to hold it back: it was cleaned where it entered.
        assert_eq!(walk.held_back, 0, "{name} {size:?} {lang:?}");
    }
}

/// P9, P12: every screen over texts that mean harm writes our own sequences and nothing else.
#[tokio::test]
async fn hostile_texts_reach_no_terminal() {
    let known = "osc52@known.example clear@known.example rlo@known.example";
    let views = [
        ((80, 24), Lang::En, ColorTier::TrueColor),
        ((120, 40), Lang::Fr, ColorTier::Ansi256),
        ((60, 16), Lang::Fr, ColorTier::Mono),
    ];
    through("hostile", "eve@hostile.example", known, &views).await;
}

/// Long, wide, joined and stacked texts need none of it either.
#[tokio::test]
async fn long_texts_are_drawn_with_our_own_sequences() {
    let known = "de@known.example ar@known.example ml@known.example";
    let views = [((80, 24), Lang::Fr, ColorTier::Ansi16), ((200, 60), Lang::En, ColorTier::TrueColor)];
    through("long", "lena@long.example", known, &views).await;
}

/// The longest texts, two hundred teams.
#[tokio::test]
async fn limits_are_drawn_with_our_own_sequences() {
    let stage = Stage::fixture("limits").await;
    for (operator, lang) in [("long@limits.example", Lang::En), ("team@limits.example", Lang::Fr)] {
        let mut walk = Walk::new(&stage, operator, (80, 24), lang, ColorTier::TrueColor);
        walk.places().await;
        walk.searches().await;
        assert_eq!(walk.held_back, 0, "{operator}");
    }
}

/// P9: ids are no free text, and are not cleaned; what they hold does not reach the terminal either.
#[tokio::test]
async fn what_is_not_cleaned_does_not_leave() {
    let text = fixture::find("hostile").unwrap().text;
    let mut records = fixture::records(text, None).unwrap();
    let team = TeamId("\u{1b}[2J\u{202e}gone\u{200b}".into());
    let hub = records.iter().find_map(|record| record.key().hub()).unwrap();
    for record in &mut records {
        if let Record::User(_, user) = record {
            user.main_team = Some(team.clone());
            user.preset = Some(PresetId("\u{9b}2J".into()));
        }
    }
    let parent = Team { id: TeamId("\u{7}".into()), name: "x".into(), parent: Some(team) };
    records.push(Record::Team(hub, parent));
    let stage = Stage::of(records).await;
    let mut walk = Walk::new(&stage, "eve@hostile.example", (200, 60), Lang::En, ColorTier::TrueColor);
    walk.places().await;
    walk.keys("1 Home").await;
    walk.pilot.sees("[2Jgone");
}
