//! The help for an invitation that does not arrive.

use jiff::ToSpan as _;
use seatdesk::{
    domain::{
        command::{ActOnUser, Command, CreateUsers, UserAction},
        seat::SeatType,
    },
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::{VIEW_ONLY, VIEWS, tell, to_invite};
use crate::support::{
    stage::Stage,
    world::{BOTH, SUPER, VIEWER, actor, batch, create_users, customer, now, records},
};

/// CRU-42, LEG-28, ER-04, LM-02, EXT-05: the same help is reached from the wizard's last page, from the record and from the
/// outbox; it begins with the address, sends to the spam folder before the support, and says when a mail may still be on its
/// way.
#[tokio::test]
async fn one_help_for_every_invitation() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "dan@new.example", VIEW_ONLY).await;
        pilot.keys("C-n").await;
        let mut seen = Vec::new();
        for way in ["w", "Esc Esc / d a n @ Enter Enter w", "Esc Esc o w"] {
            pilot.keys(way).await;
            assert!(matches!(pilot.model().overlays.last(), Some(Overlay::NoMail(_))), "{way}\n{}", pilot.screen());
            pilot.sees("dan@new.example");
            pilot.sees(tell(lang, "less than five minutes ago", "il y a moins de cinq minutes"));
            seen.push(pilot.region(WidgetId::NoMail));
        }
        assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "one text, one home: {seen:?}");
        let steps = [
            tell(lang, "1. Check the address", "1. Vérifiez l'adresse"),
            tell(lang, "spam", "spams"),
            "HubSpot: noreply@hubspot.example",
            tell(lang, "6. If nothing helps", "6. Si rien n'y fait"),
        ];
        let text = &seen[0].replace(" : ", ": ");
        let place = |word: &str| text.find(word).unwrap_or_else(|| panic!("{word}: {text}"));
        assert!(steps.map(place).is_sorted(), "{text}");
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// CRU-42: the help says what is so: that five minutes are over, that no mail was sent at all, that nobody waits any more.
#[tokio::test]
async fn the_help_says_what_is_so() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        stage.hub.submit(actor(BOTH), create_users(&["dan@new.example"], SeatType::ViewOnly)).await;
        let skipped = CreateUsers { skip_invite: true, ..batch(&["eve@new.example"], SeatType::ViewOnly) };
        stage.hub.submit(actor(BOTH), Command::CreateUsers(skipped)).await;
        stage.hub.move_clock(now() + 5.minutes()).await.unwrap();
        let mut pilot = stage.pilot(VIEWER, size, lang);
        pilot.keys("/").await.type_text("dan@").await.keys("Enter Enter").await;
        pilot.sees(tell(lang, "No email after five minutes? w says", "Pas d'e-mail après cinq minutes ? w explique"));
        pilot.keys("w").await.misses(tell(lang, "less than", "moins de"));
        pilot.sees(tell(lang, "was mailed to dan@new.example", "envoyée à dan@new.example"));
        pilot.keys("Esc Esc / C-u").await.type_text("eve@").await.keys("Enter Enter w").await;
        pilot.sees(tell(lang, "No invitation was mailed", "Aucune invitation n'a été envoyée"));
        // Meanwhile she is deleted.
        let eve = stage.actor("eve@new.example").user;
        let wanted = ActOnUser { user: eve, action: UserAction::Delete, accepts_from_removal: 0 };
        stage.hub.submit(actor(SUPER), Command::ActOnUser(wanted)).await;
        pilot.settle().await.sees(tell(lang, "deleted meanwhile", "supprimé entre-temps"));
        assert!(stage.user(customer(), "eve@new.example").is_none());
    }
}
