//! The page behind the link of a mail about a password.

use jiff::ToSpan as _;
use seatdesk::{
    domain::{
        audit::AuditAction,
        command::{ActOnUser, Command, UserAction},
        language::Lang,
        record::Record,
        seat::SeatType,
        user::UserStatus,
    },
    service::Outcome,
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::tell;
use crate::support::{
    person::Person,
    stage::Stage,
    world::{SUPER, VIEWER, actor, customer, now, records, user},
};

/// The sizes and languages in which everything here works.
const VIEWS: [((u16, u16), Lang); 4] =
    [((60, 16), Lang::En), ((80, 24), Lang::Fr), ((120, 40), Lang::En), ((200, 60), Lang::Fr)];

const ANN: &str = "ann@northwind.example";

/// The small world with Ann, who has forgotten her password.
async fn stage() -> Stage {
    let ann = user(77, ANN, SeatType::Core, &[]);
    Stage::of(records().into_iter().chain([Record::User(customer(), Box::new(ann))]).collect()).await
}

async fn act(stage: &Stage, action: UserAction) {
    let user = stage.user(customer(), ANN).unwrap().id;
    let command = Command::ActOnUser(ActOnUser { user, action, accepts_from_removal: 0 });
    assert!(matches!(stage.hub.submit(actor(SUPER), command).await, Outcome::Committed { .. }));
}

fn open(pilot: &Person) -> bool {
    matches!(pilot.model().overlays.last(), Some(Overlay::ChoosePassword(_)))
}

/// EXT-22, ML-05: whoever has the mail chooses another password with its link, once: it is the owner of the mail who acts,
/// and nothing that was typed is shown or kept anywhere.
#[tokio::test]
async fn another_password_is_chosen() {
    for (size, lang) in VIEWS {
        let stage = stage().await;
        act(&stage, UserAction::ResetPassword).await;
        // Whoever has the outbox open: it is the person who was mailed who acts.
        let mut pilot = stage.pilot(VIEWER, size, lang);
        pilot.keys("o Enter").await;
        if size.1 > 16 {
            pilot.sees("https://app.hubspot.example/reset/");
        }
        pilot.keys("Enter").await.sees(tell(lang, "Choose another password", "Choisir un autre mot de passe"));
        assert!(open(&pilot), "{}", pilot.screen());
        let before = stage.dump().await;
        pilot.type_text("short").await.keys("Enter Enter").await;
        pilot.sees(tell(lang, "✗ At least 8 characters.", "✗ Au moins 8 caractères."));
        assert_eq!(pilot.model().focus(), WidgetId::ChoosePasswordField);
        pilot.type_text("er secret").await.misses("✗").misses("secret");
        pilot.keys("Tab").await;
        pilot.type_text("shorter secre").await.keys("Enter").await;
        pilot.sees(tell(lang, "✗ The two are not the same.", "✗ Les deux ne sont pas identiques."));
        assert_eq!(pilot.model().focus(), WidgetId::ChoosePasswordAgain);
        assert_eq!(stage.dump().await, before);
        let text = format!("{:?}", pilot.model());
        assert!(!text.contains("secret") && text.contains("Secret"), "the password is told to nobody");
        pilot.paste("t").await.keys("Tab Enter").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        pilot.sees(tell(lang, "has another password now", "a maintenant un autre mot de passe"));
        let ann = stage.user(customer(), ANN).unwrap();
        assert_eq!((ann.last_active, ann.password_reset.unwrap().used), (Some(now()), true));
        let log = stage.audit(customer()).await;
        assert_eq!((log[0].action, log[0].acting_user.id), (AuditAction::PasswordChanged, ann.id));
        let stored = stage.dump().await;
        assert!(stored.iter().all(|(_, value, _)| !String::from_utf8_lossy(value).contains("shorter secret")));
        // The mail says what became of its link, and so does its page.
        pilot.sees(tell(lang, "password chosen", "mot de passe choisi"));
        pilot.keys("p").await.sees(tell(lang, "with this link already", "déjà été choisi avec ce lien"));
        pilot.type_text("whatever").await;
        assert_eq!(stage.dump().await, stored);
        pilot.keys("Enter").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// AC-48, LM-08, EXT-22: the page of a link that a newer mail took the place of says so, and one that is a day old, and one
/// whose user was deactivated or deleted. There is nothing to type into, and the way back is the only way.
#[tokio::test]
async fn a_link_that_does_not_work_says_why() {
    for (size, lang) in VIEWS {
        let stage = stage().await;
        act(&stage, UserAction::ResetPassword).await;
        act(&stage, UserAction::ResetPassword).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let says = async |pilot: &mut Person, keys: &str, why: &str| {
            pilot.keys(keys).await.sees(why);
            assert_eq!(pilot.model().focus(), WidgetId::ChoosePasswordCancel);
            pilot.keys("Tab S-Tab").await.type_text("longenough").await;
            assert!(open(pilot));
            pilot.keys("Esc").await;
            assert!(pilot.model().overlays.is_empty());
        };
        says(&mut pilot, "o Down p", tell(lang, "A newer mail took the place", "Un e-mail plus récent a remplacé"))
            .await;
        stage.hub.move_clock(now() + 24.hours()).await.unwrap();
        pilot.settle().await;
        says(&mut pilot, "Up p", tell(lang, "This link has expired", "Ce lien a expiré")).await;
        act(&stage, UserAction::Deactivate).await;
        pilot.settle().await;
        says(&mut pilot, "Home Down p", tell(lang, "was deactivated", "a été désactivé")).await;
        act(&stage, UserAction::Delete).await;
        pilot.settle().await;
        says(&mut pilot, "p", tell(lang, "the user was deleted", "l'utilisateur a été supprimé")).await;
        // The link itself can be copied all the same, as from any mail.
        pilot.keys("y").await;
        assert!(pilot.copied()[0].starts_with("https://app.hubspot.example/reset/"));
    }
}

/// While the page is open others send a newer link, which voids this one at once; what was typed is then of no use. Two
/// with the same link: the second is told.
#[tokio::test]
async fn what_others_do_meanwhile_is_seen_at_once() {
    let stage = stage().await;
    act(&stage, UserAction::ResetPassword).await;
    let mut first = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut second = stage.pilot(VIEWER, (80, 24), Lang::En);
    for pilot in [&mut first, &mut second] {
        pilot.keys("o p").await.type_text("long enough").await.keys("Tab").await.type_text("long enough").await;
    }
    assert!(first.model().is_dirty());
    first.keys("Enter").await;
    assert!(first.model().overlays.is_empty());
    second.settle().await.sees("A password was chosen with this link already");
    assert!(!second.model().is_dirty());
    second.keys("Enter").await;
    act(&stage, UserAction::ResetPassword).await;
    second.settle().await.keys("Home p").await.type_text("long").await;
    act(&stage, UserAction::ResetPassword).await;
    second.settle().await.sees("A newer mail took the place of this link");
    assert_eq!(stage.user(customer(), ANN).unwrap().status, UserStatus::Active);
}
