//! My notifications, and the sample lead that shows whom they reach.

use seatdesk::{
    domain::{
        command::{ActOnUser, Command, UserAction},
        language::Lang,
        mail::MailKind,
        notification::{Channel, NotificationEdit, Topic},
        record::Record,
        seat::SeatType,
        user::UserStatus,
    },
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, BOTH, SUPER, VIEWER, actor, create_users, customer, records},
};

/// Does something by its name in the palette.
async fn palette(pilot: &mut Person, english: &str, french: &str) {
    let name = tell(pilot.viewer().lang, english, french).to_owned();
    pilot.keys("C-p").await.type_text(&name).await.keys("Enter").await;
}

async fn open(pilot: &mut Person) {
    palette(pilot, "My notifications", "Mes notifications").await;
    assert_eq!(pilot.model().screen_name(), "notifications", "{}", pilot.screen());
}

async fn lead(pilot: &mut Person) {
    palette(pilot, "Assign a sample lead", "Attribuer un prospect fictif").await;
}

/// How many boxes of the page look like this.
fn boxes(pilot: &Person, sign: &str) -> usize {
    pilot.region(WidgetId::NotificationsTable).matches(sign).count()
}

/// USR-14, CRU-43: everybody has a page of their own, a View-Only user too; nothing is written before it is saved, and then
/// what was turned, in the user's record.
#[tokio::test]
async fn switches_are_turned_and_saved() {
    for (size, lang) in VIEWS.into_iter().chain([((60, 16), Lang::En), ((60, 16), Lang::Fr), ((200, 60), Lang::Fr)]) {
        for who in [SUPER, VIEWER] {
            let stage = Stage::of(records()).await;
            let mut pilot = stage.pilot(who, size, lang);
            let before = stage.dump().await;
            open(&mut pilot).await;
            pilot.sees(tell(lang, "Lead assigned", "Prospect attribué"));
            pilot.sees(tell(lang, "Ticket assigned", "Ticket attribué"));
            assert_eq!(boxes(&pilot, "[x]"), 10, "{}", pilot.screen());
            pilot.keys("Space Down Right Space Down Space Space").await;
            assert_eq!(boxes(&pilot, "[ ]"), 2, "{}", pilot.screen());
            assert!(stage.dump().await == before);
            pilot.keys("C-s").await;
            pilot.sees(tell(lang, "Your notifications are saved", "Vos notifications sont enregistrées"));
            assert!(pilot.model().overlays.is_empty());
            let chosen = stage.user(customer(), who).unwrap().notifications.clone();
            let off = [(Topic::LeadAssigned, Channel::Email), (Topic::TaskDue, Channel::InApp)];
            for topic in Topic::ALL {
                for channel in Channel::ALL {
                    assert_eq!(chosen.wants(topic, channel), !off.contains(&(topic, channel)), "{topic:?} {channel:?}");
                }
            }
            let log = stage.audit(customer()).await;
            assert_eq!((log.len(), log[0].action.code()), (1, "NOTIFICATIONS_CHANGED"));
        }
    }
}

/// USR-09: what was turned is not left in silence: Esc asks, each answer does what it says, and what was turned back is no
/// edit. Save does nothing while there is nothing to save.
#[tokio::test]
async fn unsaved_switches_are_asked_about() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    open(&mut pilot).await;
    pilot.keys("C-s").await;
    assert_eq!(pilot.bells(), 1);
    pilot.keys("Space Space Esc").await;
    assert!(pilot.model().overlays.is_empty(), "turned back");
    open(&mut pilot).await;
    pilot.keys("Space 2 Esc").await;
    assert_eq!(pilot.dialog().map(|dialog| dialog.question.name()), Some("question.unsaved"));
    pilot.keys("Esc").await.sees("My notifications •");
    pilot.keys("q").await;
    assert_eq!(pilot.dialog().map(|dialog| dialog.question.name()), Some("question.quit"));
    pilot.keys("Esc Esc S-Tab S-Tab Enter").await;
    assert!(pilot.model().overlays.is_empty() && stage.user(customer(), SUPER).unwrap().notifications.all_on());
    open(&mut pilot).await;
    pilot.keys("Space Esc S-Tab Enter").await.sees("Your notifications are saved");
    assert!(!stage.user(customer(), SUPER).unwrap().notifications.all_on());
}

/// Two sessions of one person: what either turns is kept, and shown in the other.
#[tokio::test]
async fn two_sessions_keep_what_both_turned() {
    let stage = Stage::of(records()).await;
    let mut first = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut second = stage.pilot(SUPER, (80, 24), Lang::Fr);
    open(&mut first).await;
    open(&mut second).await;
    first.keys("Space").await;
    second.keys("Down Space C-s").await;
    first.settle().await;
    assert_eq!(boxes(&first, "[ ]"), 2, "{}", first.screen());
    first.keys("C-s").await;
    let chosen = stage.user(customer(), SUPER).unwrap().notifications.clone();
    assert_eq!((chosen.ways(Topic::LeadAssigned), chosen.ways(Topic::TaskDue)), ("in_app".into(), "in_app".into()));
    // What the other session has done already is nothing to save.
    open(&mut first).await;
    first.keys("Down Down Down Space").await;
    let edit = NotificationEdit { topic: Topic::DealChanged, channel: Channel::Email, to: false };
    stage.hub.submit(actor(SUPER), Command::SetNotifications(vec![edit])).await;
    first.settle().await.keys("Esc").await;
    assert!(first.model().overlays.is_empty(), "{}", first.screen());
}

/// AC-40, INV-13, ML-08: in the record of an invited user a lead is assigned and the screen says why they are not notified;
/// after the sign-up there is ML-08. The lead of a deactivated user is refused.
#[tokio::test]
async fn a_lead_from_the_record() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        stage.hub.submit(actor(BOTH), create_users(&["dan@new.example"], SeatType::ViewOnly)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("/").await.type_text("dan@").await.keys("Enter Enter").await;
        lead(&mut pilot).await;
        pilot.sees(tell(
            lang,
            "Not notified: has not set a password yet",
            "Pas de notification : pas encore de mot de passe",
        ));
        let leads = |mails: &[(MailKind, Vec<String>)]| mails.iter().filter(|(kind, _)| kind.rule() == "ML-08").count();
        assert_eq!(leads(&stage.mails(customer()).await), 0);
        assert_eq!(stage.audit(customer()).await[0].action.code(), "LEAD_ASSIGNED");

        let mut other = stage.pilot(VIEWER, size, lang);
        other.keys("o s").await.type_text("dan@new.example").await.keys("Tab").await.type_text("Dan").await;
        other.keys("Tab").await.type_text("Dee").await.keys("Tab").await.type_text("long enough").await;
        other.keys("Enter").await;
        pilot.settle().await;
        lead(&mut pilot).await;
        pilot.sees(tell(lang, "Notified by email and in the app", "Notification par e-mail et dans l'application"));
        assert_eq!(leads(&stage.mails(customer()).await), 2);
        pilot.keys("Esc o").await.sees(tell(lang, "Lead, in app", "Prospect appli"));
        pilot.keys("Enter").await.sees("Simulated: a notice in the app");

        let dan = stage.actor("dan@new.example").user;
        let wanted = ActOnUser { user: dan, action: UserAction::Deactivate, accepts_from_removal: 0 };
        stage.hub.submit(actor(SUPER), Command::ActOnUser(wanted)).await;
        pilot.keys("Esc Esc / C-u").await.type_text("dan@").await.keys("Enter Enter").await;
        lead(&mut pilot).await;
        pilot.sees(tell(lang, "Deactivated: reactivate first.", "Désactivé : réactivez d'abord."));
        assert_eq!(leads(&stage.mails(customer()).await), 2);
    }
}

/// CRU-43: from everywhere else a user is picked; who cannot be notified says so, who is deactivated cannot be picked, and
/// who may not edit contacts is told so.
#[tokio::test]
async fn a_lead_for_somebody_who_is_picked() {
    for (size, lang) in VIEWS {
        let mut all = records();
        for record in &mut all {
            if let Record::User(_, user) = record
                && user.email.typed() == BILLING
            {
                user.status = UserStatus::Deactivated;
            }
        }
        let stage = Stage::of(all).await;
        stage.hub.submit(actor(BOTH), create_users(&["dan@new.example"], SeatType::ViewOnly)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        lead(&mut pilot).await;
        pilot.sees(tell(lang, "Assign a sample lead to…", "Attribuer un prospect fictif à…"));
        pilot.type_text("dan@").await.sees(tell(lang, "will not be notified", "ne sera pas prévenu"));
        pilot.keys("C-u").await.type_text(BILLING).await.keys("Enter").await;
        pilot.sees(tell(lang, "Deactivated: reactivate first.", "Désactivé : réactivez d'abord."));
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::Picker(_))));
        pilot.keys("C-u").await.type_text(ADD_EDIT).await.keys("Enter").await;
        pilot.sees(tell(lang, "Notified by email", "Notification par e-mail"));

        let mut viewer = stage.pilot(VIEWER, size, lang);
        lead(&mut viewer).await;
        viewer.sees(tell(lang, "Needs: Edit contacts.", "Nécessite : Modifier les contacts."));
    }
}

/// CRU-43: the page says that a sample lead is assigned from the palette, and so it is, while the page lies over all else
/// and while something in it is turned and not saved.
#[tokio::test]
async fn a_lead_is_assigned_from_the_page() {
    let stage = Stage::of(records()).await;
    for keys in ["Tab", "Space"] {
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        open(&mut pilot).await;
        pilot.keys(keys).await;
        lead(&mut pilot).await;
        assert_eq!(pilot.model().part().name(), "picker.lead-owner", "{}", pilot.screen());
    }
}
