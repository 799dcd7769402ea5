//! The simulated clock by keys, in both languages: where each way leads, what it brings, and what cannot be.

use seatdesk::{
    domain::{
        clock::Clock, command::Command, email::Email, forecast::Event, language::Lang, record::Record,
        subscription::Product,
    },
    service::Outcome,
    ui::{layout::WidgetId, overlays::Question},
};

use super::walk::{VIEWS, tell, with_core};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{SUPER, VIEWER, actor},
};

/// AC-68, RMS-19: what will fall due is shown first, and asked; then the clock stands there, and the seats have left.
#[tokio::test]
async fn the_clock_is_moved_to_the_renewal() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 2)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("F8").await.sees(tell(lang, "To the next renewal", "Au prochain renouvellement"));
        // That nothing lies ahead is said once.
        let ahead = pilot.region(WidgetId::ClockAhead);
        let nothing = tell(lang, "nothing falls due", "rien n'arrive à échéance");
        assert_eq!(ahead.to_lowercase().matches(nothing).count(), 1, "{ahead}");
        pilot.keys("Down Down Down Down").await;
        pilot.sees(tell(lang, "1 Dec 2026, 00:00", "1er déc. 2026 à 00:00"));
        pilot.sees(tell(lang, "2 × Core Seat leaving", "départ de 2 × Licence essentielle"));
        let before = stage.dump().await;
        pilot.keys("Enter").await;
        let Question::MoveClock { ahead, .. } = &pilot.dialog().unwrap().question else { panic!("{}", pilot.screen()) };
        assert_eq!((ahead.due.len(), ahead.more), (1, false));
        // The safe button has the focus.
        pilot.keys("Enter").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2026-12-01T00:00:00Z");
        pilot.sees(tell(lang, "1 thing fell due", "1 échéance traitée"));
        pilot.keys("5").await.sees(tell(lang, "8 bought", "8 achetées"));
    }
}

/// A typed day: what is none, what is past and what is now are told apart, and nothing moves.
#[tokio::test]
async fn a_day_that_cannot_be_is_told() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let before = stage.dump().await;
        // Whoever looks on may move it: it is no part of HubSpot.
        let mut pilot = stage.pilot(VIEWER, (80, 24), lang);
        pilot.keys("F8 End Enter").await.sees(tell(lang, "Type the date", "Saisissez la date"));
        // Nothing but digits and dashes is taken in, and what is wrong is said once the day is typed whole.
        pilot.type_text("qs2026/-1 3-0").await.sees("2026-13-0").misses(tell(lang, "No calendar", "aucun calendrier"));
        pilot.misses(tell(lang, "nothing falls due", "rien n'arrive"));
        pilot.type_text("1").await.sees(tell(lang, "No calendar has this day", "n'existe dans aucun calendrier"));
        pilot.keys("C-u").await.type_text("2026-1-3").await.keys("Enter").await;
        pilot.sees(tell(lang, "This is not a date", "Ce n'est pas une date"));
        pilot.keys("C-u").await.type_text("2026-08-01").await;
        pilot.sees(tell(lang, "Time does not go back", "Le temps ne recule pas"));
        pilot.misses(tell(lang, "nothing falls due", "rien n'arrive"));
        // It stands beside what is wrong, and goes with it.
        pilot.keys("Esc F8").await.misses(tell(lang, "Time does not go back", "Le temps ne recule pas"));
        pilot.keys("End").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("Up Enter").await.sees(tell(lang, "There is none ahead", "Il n'y en a pas à venir"));
        pilot.keys("End C-u").await.type_text("2027-12-24").await.keys("Enter Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2027-12-24T00:00:00Z", "{}", pilot.screen());
    }
}

/// What others do is seen: the page follows a clock that somebody else has moved.
#[tokio::test]
async fn a_clock_that_others_move_is_followed() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("F8 Down").await.sees("21 Aug 2026, 09:30");
    stage.hub.move_clock("2026-09-01T00:00:00Z".parse().unwrap()).await.unwrap();
    pilot.settle().await.sees("2 Sep 2026, 00:00");
}

/// Demo and QA 7: all that will happen can be read before it is agreed to, at the page and in the question, at every size;
/// what is carried out and what merely ends are counted apart, and the toast tells the same number.
#[tokio::test]
async fn the_preview_can_be_read_to_its_end() {
    for size in [(80, 24), (60, 16)] {
        for lang in Lang::ALL {
            let stage = Stage::fixture("demo").await;
            let mut pilot = stage.pilot("ada@northwind.example", size, lang);
            pilot.keys("F8 End").await.type_text("2024-07-02").await;
            let seen = read(&mut pilot, "Tab", WidgetId::ClockAhead).await;
            let note = tell(lang, "Only a snapshot leads back.", "Seul un instantané ramène en arrière.");
            assert!(seen.contains(note) || pilot.shows(note), "{note:?}: {seen}");
            let key = tell(lang, "s shows the snapshots.", "s affiche les instantanés.");
            assert!(size.0 > 60 || seen.contains(key), "{key:?}: {seen}");
            let asked = read(&mut pilot, "Enter", WidgetId::Dialog).await;
            let Question::MoveClock { ahead, .. } = pilot.dialog().unwrap().question.clone() else { panic!("{asked}") };
            assert!(ahead.due.len() > 1 && ahead.ends > 1 && ahead.links.len() == ahead.ends, "{ahead:?}");
            for link in &ahead.links {
                let (Event::InviteExpires(email) | Event::ResetExpires(email)) = &link.what else { panic!("{link:?}") };
                assert!(seen.contains(local(email)), "{email} of the page: {seen}");
                assert!(asked.contains(local(email)), "{email} of the question: {asked}");
            }
            // The links begin again in the order of time, and a heading says so, in the question as on the page.
            let first = ahead.links.first().unwrap();
            let (Event::InviteExpires(email) | Event::ResetExpires(email)) = &first.what else { panic!("{first:?}") };
            let headings =
                [format!("Besides, {} links end:", ahead.ends), format!("En outre, {} liens expirent", ahead.ends)];
            let heading = tell(lang, &headings[0], &headings[1]);
            for text in [&seen, &asked] {
                let at = text.find(heading).unwrap_or_else(|| panic!("{heading}: {text}"));
                assert!(at < text.find(local(email)).unwrap(), "{text}");
            }
            let due = ahead.due.len();
            let falls = [format!("{due} things fall due"), format!("{due} échéances")];
            assert!(asked.contains(tell(lang, &falls[0], &falls[1])), "{asked}");
            let ends = [format!("{} links end", ahead.ends), format!("{} liens expirent", ahead.ends)];
            assert!(asked.contains(tell(lang, &ends[0], &ends[1])), "{asked}");
            pilot.keys("Tab Enter").await;
            let fell = [format!("{due} things fell due"), format!("{due} échéances traitées")];
            pilot.sees(tell(lang, &fell[0], &fell[1]));
        }
    }
}

/// The part of an address that no line breaks.
fn local(email: &Email) -> &str {
    email.typed().split('@').next().unwrap_or_default()
}

/// What a part of the screen says in all, after these keys, read page by page.
async fn read(pilot: &mut Person, keys: &str, part: WidgetId) -> String {
    pilot.keys(keys).await;
    let mut seen = String::new();
    for _ in 0..40 {
        let rect = pilot.layout().rect(part);
        for y in rect.y..rect.bottom() {
            let cell = |x| pilot.frame().buffer.cell((x, y)).map_or(" ", |cell| cell.symbol()).to_owned();
            let line: String = (rect.x..rect.right()).map(cell).collect();
            seen.push_str(line.trim_matches([' ', '│', '┃', '║']));
            seen.push(' ');
        }
        pilot.keys("PageDown").await;
    }
    seen.replace(['\u{a0}', '\u{202f}'], " ")
}

/// PRC-17: the next renewal is a renewal, whatever else falls due before it.
#[tokio::test]
async fn a_trial_is_no_renewal() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let trial = stage.hub.submit(actor(SUPER), Command::StartTrial(Product::Cms)).await;
    assert!(matches!(trial, Outcome::Committed { .. }), "{trial:?}");
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("F8 Down Down Down Down").await.sees("1 Dec 2026, 00:00").sees("3 things fall due");
}

/// In real time there is nothing to choose: the page says so, and shows what the next 12 months bring.
#[tokio::test]
async fn a_clock_in_real_time_is_read() {
    for (size, lang) in VIEWS {
        let mut records = with_core(10, 7, 2);
        records.retain(|record| !matches!(record, Record::Clock(_)));
        records.insert(0, Record::Clock(Clock::System));
        let stage = Stage::of(records).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("F8").await.sees(tell(lang, "lives in real time", "vit en temps réel"));
        pilot.sees(tell(lang, "In the next 12 months: 1 thing falls due", "Dans les 12 prochains mois : 1 échéance"));
        pilot.sees(tell(lang, "1 Dec 2030, 00:00", "1er déc. 2030 à 00:00"));
        pilot.misses(tell(lang, "To the next renewal", "Au prochain renouvellement"));
        pilot.misses(tell(lang, "move on", "avancer")).misses(tell(lang, "On the way", "En chemin"));
        pilot.keys("Down Enter End").await;
        assert!(pilot.dialog().is_none());
        pilot.misses(tell(lang, "Type the date", "Saisissez la date"));
        pilot.keys("s").await.sees(tell(lang, "There is no snapshot yet.", "Il n'y a pas encore d'instantané."));
    }
}
