//! Buying the seats that a batch lacks.

use jiff::civil::date;
use ratatui::layout::Size;
use seatdesk::{
    domain::{audit::AuditAction, language::Lang, mail::MailKind, record::Record, seat::SeatType},
    ui::{
        input::Input,
        layout::WidgetId,
        model::Model,
        msg::Msg,
        overlays::{Answer, Dialog, Overlay, Question},
        screens::users::roster::Roster,
        update::{Surroundings, update},
        viewer::Viewer,
        wizards::create_user::{Draft, Focus, Page},
    },
};

use super::{
    mouse::click,
    walk::{CORE, VIEWS, add, choose_seat, tell, to_invite, with_core},
};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::{ADD_EDIT, BILLING, BOTH, SUPER, customer, now},
};

/// The page that sells seats, when it is on top: how many it would buy.
fn amount(pilot: &Person) -> Option<u32> {
    match pilot.model().overlays.last() {
        Some(Overlay::BuySeats(page)) => Some(page.amount.value()),
        _ => None,
    }
}

fn purchased(stage: &Stage) -> u32 {
    stage.account(customer()).pools()[&SeatType::Core].purchased
}

fn asks_about_a_shortage(pilot: &Person) -> bool {
    pilot.dialog().is_some_and(|dialog| matches!(dialog.question, Question::Shortage(..)))
}

/// AC-31, CRU-24, ER-07, EXT-06: one Core Seat is free for a batch of three: the question says so and offers three ways
/// out. The page starts with what is missing, asks before it buys, and leads back to where one was, with that seat chosen;
/// nothing that was typed is lost.
#[tokio::test]
async fn the_missing_seats_are_bought_and_the_batch_goes_on() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io b@x.io c@x.io").await;
        choose_seat(&mut pilot, CORE).await;
        pilot.sees(tell(lang, "3 needed, 1 free", "il en faut 3, 1 est libre"));
        for (english, french) in [
            ("Choose another seat", "Autre licence"),
            ("Remove users", "Retirer des utilisateurs"),
            ("Buy 2 seats", "Acheter 2 licences"),
        ] {
            pilot.sees(tell(lang, english, french));
        }
        let draft = pilot.wizard().unwrap().draft.clone();
        let before = stage.dump().await;

        pilot.keys("Tab Tab Enter").await;
        assert_eq!(amount(&pilot), Some(2), "{}", pilot.screen());
        pilot.sees(tell(lang, "2 are missing", "il en manque 2"));
        pilot.sees(tell(lang, "Prices are fictional", "Les prix sont fictifs"));
        pilot.sees(tell(lang, "$90.00 per month", "90,00\u{a0}$ par mois"));
        // The question has its safe button first.
        pilot.keys("Enter").await.sees(tell(lang, "2 more for $90.00", "2 de plus pour 90,00\u{a0}$"));
        pilot.keys("Enter").await;
        assert_eq!(amount(&pilot), Some(2));
        assert!(stage.dump().await == before);

        pilot.keys("Enter Tab Enter").await;
        assert_eq!(purchased(&stage), 7);
        pilot.sees(tell(lang, "Core Seat: 2 bought, 7 now", "Licence essentielle : 2 achetées, 7 désormais"));
        let wizard = pilot.wizard().unwrap();
        // The seat that they were missing for is chosen, and nothing else has changed.
        assert_eq!((wizard.page, wizard.focus, wizard.seat_menu), (Page::AccessLevels, Focus::Seat, None));
        assert_eq!(wizard.draft, Draft { seat: Some(SeatType::Core), ..draft });

        pilot.keys("C-n C-n").await;
        assert_eq!(pilot.wizard().unwrap().page, Page::Continue, "{}", pilot.screen());
        assert!(stage.user(customer(), "c@x.io").is_some_and(|user| user.seat == Some(SeatType::Core)));
        assert_eq!(pilot.bells(), 0);
    }
}

/// ML-09, SEA-10, EXT-26: the receipt goes to all who may modify billing, with what comes with the next bill; the log says
/// who bought.
#[tokio::test]
async fn a_purchase_is_told() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    let mut pilot = stage.pilot(BOTH, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io c@x.io").await;
    choose_seat(&mut pilot, CORE).await;
    pilot.keys("Tab Tab Enter Up Enter Tab Enter").await;
    let mails = stage.mails(customer()).await;
    let [(kind, to)] = mails.as_slice() else { panic!("{mails:?}") };
    let bought = MailKind::SeatsBought {
        seat: SeatType::Core,
        seats: 3,
        purchased: 8,
        unit_price_cents: 4500,
        // 103 of the term's 365 days.
        prorated_cents: 45_715,
        bill_on: Some(date(2026, 12, 1)),
    };
    assert_eq!(kind, &bought);
    let mut to = to.clone();
    to.sort();
    assert_eq!(to, [BILLING, BOTH, SUPER]);
    let log = stage.audit(customer()).await;
    let [entry] = log.as_slice() else { panic!("{log:?}") };
    assert_eq!((entry.action, entry.acting_user.email.typed()), (AuditAction::SeatsPurchased, BOTH));
    pilot.keys("Esc Tab Enter o Enter").await;
    pilot.sees("3 × $45.00 = $135.00 per month").sees("$457.15. It comes with the bill of 1 Dec 2026.");
    pilot.resize(120, 40).await.sees("Prices are fictional and the card is simulated: no money moves.");
}

/// Leaving the page, by Esc or by its button, leads back to the same list of seats, and nothing is bought.
#[tokio::test]
async fn leaving_buys_nothing() {
    for way in ["Esc", "Tab Tab Enter", "S-Tab Space", "Up PageUp 7 Esc"] {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::Fr);
        add(&mut pilot, "a@x.io b@x.io").await;
        choose_seat(&mut pilot, CORE).await;
        let before = stage.dump().await;
        pilot.keys("Tab Tab Enter").await.keys(way).await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!((wizard.page, wizard.seat_menu), (Page::AccessLevels, Some(CORE)), "{way}");
        assert_eq!(wizard.draft.count(), 2);
        assert!(pilot.dialog().is_none() && stage.dump().await == before, "{way}");
        // The seat is as short as before.
        pilot.keys("Enter").await;
        assert!(asks_about_a_shortage(&pilot), "{way}: {}", pilot.screen());
    }
}

/// CRU-24, ER-07: the same when the last seat went to somebody else while page 3 was open.
#[tokio::test]
async fn who_lost_the_race_buys_the_seat() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut late = stage.pilot(SUPER, size, lang);
        let mut early = stage.pilot(BOTH, (120, 40), Lang::En);
        to_invite(&mut late, "late@x.io", CORE).await;
        to_invite(&mut early, "early@x.io", CORE).await;
        early.keys("C-n").await;
        late.keys("C-n").await;
        assert!(asks_about_a_shortage(&late), "{}", late.screen());
        late.sees(tell(lang, "Buy 1 seat", "Acheter 1 licence"));
        late.keys("Tab Tab Enter").await;
        assert_eq!(amount(&late), Some(1));
        late.keys("Enter Tab Enter").await;
        let wizard = late.wizard().unwrap();
        assert!(wizard.problem.is_none() && wizard.draft.seat == Some(SeatType::Core));
        late.keys("C-n C-n").await;
        assert!(stage.user(customer(), "late@x.io").is_some(), "{}", late.screen());
    }
}

/// The number goes up and down by one and by ten, to its ends, and is typed; the page reckons along.
#[tokio::test]
async fn the_number_is_raised_lowered_and_typed() {
    let stage = Stage::of(with_core(6, 4, 2)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io c@x.io d@x.io").await;
    choose_seat(&mut pilot, CORE).await;
    pilot.keys("Tab Tab Enter").await;
    for (keys, expected) in [
        ("Up", 3),
        ("+ +", 5),
        ("-", 4),
        ("Down", 3),
        ("PageUp", 13),
        ("PageDown PageDown", 1),
        ("Down", 1),
        ("End", 999),
        ("Up", 999),
        ("Home", 1),
        ("4 2", 42),
        ("Backspace", 4),
        ("Tab S-Tab 7", 7),
    ] {
        pilot.keys(keys).await;
        assert_eq!(amount(&pilot), Some(expected), "{keys}");
    }
    pilot.sees("$315.00 per month").sees("2 on 1 Dec 2026");
    // As one types ahead: Enter asks, and the focus is on the button that costs nothing.
    pilot.keys("Enter Enter Enter").await;
    assert!(matches!(pilot.dialog(), Some(Dialog { question: Question::BuySeats { .. }, .. })));
    assert_eq!((purchased(&stage), pilot.bells()), (6, 0));
}

/// The mouse raises, lowers, buys and leaves as the keys do.
#[tokio::test]
async fn the_page_is_worked_by_mouse() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io c@x.io").await;
    choose_seat(&mut pilot, CORE).await;
    click(&mut pilot, WidgetId::Answer(Answer::BuySeats), 0).await;
    for (id, expected) in [(WidgetId::BuyMore, 3), (WidgetId::BuyMore, 4), (WidgetId::BuyLess, 3)] {
        click(&mut pilot, id, 0).await;
        assert_eq!(amount(&pilot), Some(expected), "{id:?}");
    }
    click(&mut pilot, WidgetId::BuyCancel, 0).await;
    assert_eq!((amount(&pilot), purchased(&stage)), (None, 5));
    pilot.keys("Enter Tab Tab Enter").await;
    click(&mut pilot, WidgetId::BuySubmit, 0).await;
    click(&mut pilot, WidgetId::Answer(Answer::Accept), 0).await;
    assert_eq!((amount(&pilot), purchased(&stage)), (None, 7));
}

/// ER-21: who may modify billing no longer sees the way out, and is told what it needs; the other ways are still there.
#[tokio::test]
async fn without_the_right_the_way_is_shown_and_refused() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    let (mut world, actor) = ((*stage.hub.world()).clone(), stage.actor(BOTH));
    let mut pilot = stage.pilot(BOTH, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io").await;
    choose_seat(&mut pilot, CORE).await;
    let mut model: Model = pilot.model().clone();
    // Somebody takes the right away while the question is open.
    let account = world.account(customer()).unwrap();
    let mut user = (**account.user_by_id(actor.user).unwrap()).clone();
    user.access = account.user_by_id(stage.actor(ADD_EDIT).user).unwrap().access.clone();
    world.put(Record::User(customer(), Box::new(user)));
    let context = context();
    let mut roster = Roster::new(world.account(customer()).unwrap().clone());
    let mut viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
    let mut press = |model: &mut Model, keys: &str| {
        for key in keys.split_whitespace() {
            let mut around = Surroundings {
                world: &world,
                actor,
                loading: None,
                now: now(),
                context: &context,
                roster: &mut roster,
                viewer: &mut viewer,
            };
            update(model, Msg::Input(Input::Key(key.parse().unwrap())), &mut around);
        }
    };
    let question = |model: &Model| match model.overlays.last() {
        Some(Overlay::Dialog(dialog)) => dialog.question.clone(),
        other => panic!("{other:?}"),
    };
    press(&mut model, "Tab Tab Enter");
    let Question::Refused(rejection) = question(&model) else { panic!("{model:?}") };
    let said = seatdesk::ui::wording::rejection(&rejection, context.languages.get(Lang::En));
    assert_eq!(said, "Needs: Modify billing.");
    press(&mut model, "Enter");
    assert!(matches!(question(&model), Question::Shortage(..)));
}
