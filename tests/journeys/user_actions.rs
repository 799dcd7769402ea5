//! The Actions menu of a user's record.

use ratatui::layout::Position;
use seatdesk::{
    domain::{
        audit::AuditAction,
        language::Lang,
        mail::MailKind,
        record::Record,
        seat::SeatType,
        user::{User, UserStatus},
    },
    ui::{
        action::ActionId,
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
        overlays::{Overlay, Question},
    },
};

use super::walk::{VIEWS, tell, with_core};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BOTH, SUPER, VIEWER, customer, email, records, user},
};

/// Opens somebody's record, and its Actions menu.
async fn menu(pilot: &mut Person, text: &str) {
    pilot.keys("/").await.type_text(text).await.keys("Enter Enter a").await;
    assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserActions(_))), "{}", pilot.screen());
}

/// Chooses the entry so far below the first that asks, and answers its question with yes.
async fn accept(pilot: &mut Person, below: usize) {
    choose(pilot, below).await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::ActOnUser { .. }), "{}", pilot.screen());
    pilot.keys("S-Tab Enter").await;
}

async fn choose(pilot: &mut Person, below: usize) {
    // The permission history comes first, and asks nothing.
    pilot.keys("Home Down").await;
    for _ in 0..below {
        pilot.keys("Down").await;
    }
    pilot.keys("Enter").await;
}

fn found(stage: &Stage, address: &str) -> Option<User> {
    stage.account(customer()).user(email(address).key()).map(|user| User::clone(user))
}

/// The small world with a second super admin, so that the first is not the last.
fn two_admins() -> Vec<Record> {
    let mut second = user(20, "second@northwind.example", SeatType::Core, &[]);
    second.access.super_admin = true;
    let mut all = with_core(10, 4, 0);
    all.push(Record::User(customer(), Box::new(second)));
    all
}

/// An entry acts at once after its own question, whose safe button has the focus; Esc and Enter change
/// nothing.
#[tokio::test]
async fn every_entry_asks_first() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(two_admins()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let before = stage.dump().await;
        menu(&mut pilot, "second").await;
        for entry in 0..4 {
            choose(&mut pilot, entry).await;
            assert!(matches!(pilot.dialog().unwrap().question, Question::ActOnUser { .. }), "{}", pilot.screen());
            pilot.sees("second@northwind.example");
            pilot.keys("Enter a").await;
        }
        assert!(stage.dump().await == before);
        pilot.keys("Esc").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))));
        assert_eq!(pilot.bells(), 0);
    }
}

/// PM-10, PM-11, PM-12: what the operator may not do is there, dimmed, and says what it needs, in the menu and when it is
/// chosen.
#[tokio::test]
async fn refused_entries_say_why() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(two_admins()).await;
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        let before = stage.dump().await;
        menu(&mut pilot, BOTH).await;
        let why = tell(lang, "Needs: Super Admin.", "Nécessite : Super administrateur.");
        assert_eq!(pilot.region(WidgetId::RecordActions).matches(why).count(), 4, "{}", pilot.screen());
        choose(&mut pilot, 2).await;
        assert!(pilot.dialog().is_none());
        pilot.sees(tell(
            lang,
            "Deactivate user: Needs: Super Admin.",
            "Désactiver : Nécessite : Super administrateur.",
        ));
        assert!(stage.dump().await == before);
        let mut viewer = stage.pilot(VIEWER, size, lang);
        menu(&mut viewer, BOTH).await;
        choose(&mut viewer, 0).await;
        assert!(viewer.dialog().is_none() && stage.dump().await == before);
    }
}

/// AC-115, ER-10: nobody deletes or deactivates themselves. Who gives up their own right is told so, and the last super
/// admin cannot.
#[tokio::test]
async fn on_oneself() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(two_admins()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        menu(&mut pilot, SUPER).await;
        let not = tell(lang, "Not on yourself.", "Pas sur soi-même.");
        assert_eq!(pilot.region(WidgetId::RecordActions).matches(not).count(), 2, "{}", pilot.screen());
        choose(&mut pilot, 3).await;
        assert!(pilot.dialog().is_none());
        choose(&mut pilot, 1).await;
        pilot.sees(tell(lang, "This is you.", "C'est vous."));
        pilot.keys("S-Tab Enter").await;
        assert!(!found(&stage, SUPER).unwrap().access.super_admin);

        let mut second = stage.pilot("second@northwind.example", size, lang);
        menu(&mut second, "second").await;
        second.sees(tell(lang, "at least one super admin", "Un super admin doit rester."));
        choose(&mut second, 1).await;
        assert!(second.dialog().is_none() && found(&stage, "second@northwind.example").unwrap().access.super_admin);
    }
}

/// AC-53: the record of a deleted user goes on to who stood next in the list; the address stays in the log.
#[tokio::test]
async fn a_deleted_user_leaves_the_list() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(two_admins()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("Home Enter").await;
        let Some(Overlay::UserRecord(record)) = pilot.model().overlays.last() else { panic!("{}", pilot.screen()) };
        let first = record.user;
        pilot.keys("] a").await;
        let Some(Overlay::UserRecord(record)) = pilot.model().overlays.first() else { panic!() };
        let gone = record.user;
        assert_ne!(first, gone);
        accept(&mut pilot, 3).await;
        let Some(Overlay::UserRecord(record)) = pilot.model().overlays.last() else { panic!("{}", pilot.screen()) };
        assert!(record.user != gone && record.user != first, "{}", pilot.screen());
        assert!(stage.account(customer()).user_by_id(gone).is_none());
        let log = stage.audit(customer()).await;
        assert!(log.iter().any(|entry| entry.action == AuditAction::RemoveUser));
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// AC-49, ER-07: with no seat free the way back is to buy one; then the user can be reactivated.
#[tokio::test]
async fn reactivating_without_a_seat_offers_to_buy_one() {
    for (size, lang) in VIEWS {
        let mut all = with_core(4, 4, 0);
        let mut former = user(30, "former@x.io", SeatType::Core, &[]);
        former.status = UserStatus::Deactivated;
        all.push(Record::User(customer(), Box::new(former)));
        let stage = Stage::of(all).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        menu(&mut pilot, "former").await;
        accept(&mut pilot, 2).await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::SeatMissing(..)), "{}", pilot.screen());
        assert_eq!(found(&stage, "former@x.io").unwrap().status, UserStatus::Deactivated);
        pilot.keys("S-Tab Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BuySeats(_))), "{}", pilot.screen());
        pilot.keys("Esc a").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserActions(_))), "{}", pilot.screen());
    }
}

/// ER-24, RMS-20: who comes back on a seat that leaves is asked about that; the answer takes it back, and says so.
#[tokio::test]
async fn reactivating_may_take_a_seat_back() {
    for (size, lang) in VIEWS {
        let mut all = with_core(6, 4, 2);
        let mut former = user(30, "former@x.io", SeatType::Core, &[]);
        former.status = UserStatus::Deactivated;
        all.push(Record::User(customer(), Box::new(former)));
        let stage = Stage::of(all).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        menu(&mut pilot, "former").await;
        accept(&mut pilot, 2).await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::TakeBack { .. }), "{}", pilot.screen());
        let before = stage.dump().await;
        pilot.keys("Enter").await;
        assert!(stage.dump().await == before, "the safe button changes nothing");
        pilot.keys("a").await;
        accept(&mut pilot, 2).await;
        pilot.keys("S-Tab Enter").await;
        assert_eq!(found(&stage, "former@x.io").unwrap().status, UserStatus::Active, "{}", pilot.screen());
        pilot.sees(tell(lang, "1 seat less leaves, 1 still does", "1 suppression de moins, encore 1 prévue"));
        let mails = stage.mails(customer()).await;
        assert!(mails.iter().any(|(kind, _)| matches!(kind, MailKind::RemovalTakenBack { .. })));
    }
}

/// Somebody invited can be invited again; the menu has it for nobody else.
#[tokio::test]
async fn an_invitation_is_sent_again() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::Fr);
    super::walk::to_invite(&mut pilot, "guest@x.io", super::walk::VIEW_ONLY).await;
    pilot.keys("C-n Esc").await;
    let before = found(&stage, "guest@x.io").unwrap().invite.unwrap();
    menu(&mut pilot, "guest").await;
    pilot.sees("Pas encore inscrit.");
    accept(&mut pilot, 1).await;
    let after = found(&stage, "guest@x.io").unwrap().invite.unwrap();
    assert!(after.token != before.token && after.renewed);
    let mails = stage.mails(customer()).await;
    assert!(mails.iter().any(|(kind, _)| matches!(kind, MailKind::InvitationRenewed { .. })));
    pilot.keys("Esc a").await;
}

/// By mouse: the button opens the menu, a row asks, a button of the question answers; a click beside closes the menu.
#[tokio::test]
async fn by_mouse() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(two_admins()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("/").await.type_text("second").await.keys("Enter Enter").await;
        let button = WidgetId::Action(ActionId::UserActions);
        press(&mut pilot, button, 0).await;
        press(&mut pilot, WidgetId::RecordCard, 3).await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))), "{}", pilot.screen());
        press(&mut pilot, button, 0).await;
        press(&mut pilot, WidgetId::RecordActions, 4).await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::ActOnUser { .. }), "{}", pilot.screen());
        press(&mut pilot, WidgetId::Answer(seatdesk::ui::overlays::Answer::Accept), 0).await;
        assert_eq!(found(&stage, "second@northwind.example").unwrap().status, UserStatus::Deactivated);
    }
}

async fn press(pilot: &mut Person, id: WidgetId, below: u16) {
    let rect = pilot.layout().rect(id);
    assert!(!rect.is_empty(), "{} is not on the screen:\n{}", id.name(), pilot.screen());
    let at = Position::new(rect.x + 2, rect.y + below);
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
}

/// Somebody else is faster: what was asked is not done twice, and says so; the menu of somebody who has gone says that.
#[tokio::test]
async fn somebody_else_was_faster() {
    let stage = Stage::of(two_admins()).await;
    let mut slow = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut fast = stage.pilot("second@northwind.example", (80, 24), Lang::En);
    menu(&mut slow, BOTH).await;
    choose(&mut slow, 2).await;
    menu(&mut fast, BOTH).await;
    accept(&mut fast, 2).await;
    slow.keys("S-Tab Enter").await.sees("It is so already");
    slow.keys("Enter a").await;
    fast.keys("a").await;
    accept(&mut fast, 3).await;
    slow.settle().await.sees("This user was deleted meanwhile.");
    slow.keys("Enter").await;
    assert!(matches!(slow.model().overlays.last(), Some(Overlay::UserRecord(_))), "{}", slow.screen());
}
