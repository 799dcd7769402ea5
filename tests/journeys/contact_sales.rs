//! Contacting the sales team, by telephone and by message, in both languages.

use seatdesk::{
    domain::{
        audit::AuditAction,
        language::Lang,
        order::{OrderKind, OrderState},
        subscription::{Product, Tier},
    },
    ui::{
        layout::WidgetId,
        overlays::{Overlay, Question},
        screens::pricing::{Control, Tab},
        wizards::contact_sales::{Focus, How},
    },
};

use super::{
    pricing::{ROSA, bakery, go},
    walk::{VIEWS, tell},
};
use crate::support::{person::Person, stage::Stage};

async fn open(pilot: &mut Person) {
    go(pilot, Tab::Product(Product::Operations), Control::Contact(Tier::Enterprise)).await;
    pilot.keys("Enter").await;
}

fn is_open(pilot: &Person) -> bool {
    matches!(pilot.model().overlays.last(), Some(Overlay::ContactSales(_)))
}

/// AC-76, PRC-07: a call and a message are offered. What is missing or wrong is said beside the field; then an order
/// stands for it, with what it is about, and nothing is charged and nobody is mailed.
#[tokio::test]
async fn the_sales_team_is_called_and_written_to() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ROSA, size, lang);
        let mails = stage.mails(bakery()).await;
        open(&mut pilot).await;
        pilot.sees(tell(lang, "About Operations Hub Enterprise", "Objet\u{a0}: Operations Hub Entreprise"));
        pilot.sees(tell(lang, "Call me", "Être rappelé")).sees(tell(lang, "Send a message", "Envoyer un message"));
        let no_number = tell(lang, "Enter a telephone number", "Saisissez un numéro de téléphone");
        for typed in ["", "12 34", "123456x"] {
            pilot.keys("Tab Tab").await.type_text(typed).await.keys("Enter").await.sees(no_number);
            assert!(is_open(&pilot), "{typed}");
            pilot.keys("C-u").await.misses(no_number);
            pilot.keys("S-Tab S-Tab").await;
        }
        pilot.keys("Tab Tab").await.paste("+61 (0)2 5550 1234").await.keys("Enter").await;
        assert!(!is_open(&pilot), "{}", pilot.screen());
        pilot.sees(tell(lang, "The sales team has your request", "L'équipe commerciale a reçu votre demande"));

        open(&mut pilot).await;
        pilot.keys("Tab Enter Tab Enter").await;
        pilot.sees(tell(lang, "Write what you would like to know", "Écrivez ce que vous aimeriez savoir"));
        pilot.type_text("x").await.paste(&"é".repeat(250)).await.keys("Enter").await;
        pilot.sees(tell(lang, "too long", "trop long"));
        pilot.keys("Backspace Enter").await;
        assert!(!is_open(&pilot), "{}", pilot.screen());

        let account = stage.account(bakery());
        let orders: Vec<_> = account.orders().values().collect();
        let [call, message] = orders.as_slice() else { panic!("{orders:?}") };
        assert!(matches!(&call.state, OrderState::Call(number) if &**number == "+61 (0)2 5550 1234"));
        assert!(matches!(&message.state, OrderState::Message(text) if text.chars().count() == 250));
        assert!(orders.iter().all(|order| order.kind == OrderKind::ContactSales && order.total_cents() == 0));
        assert_eq!(stage.mails(bakery()).await, mails);
        let log = stage.audit(bakery()).await;
        assert_eq!(log.iter().filter(|entry| entry.action == AuditAction::SalesContacted).count(), 2);
        assert!(log.iter().all(|entry| entry.action != AuditAction::CardCharged));
        assert!(!account.subscriptions().contains_key(&Product::Operations));
    }
}

/// PRC-07: the arrows choose the way, and who begins to write writes into the field; what is wrong stands right below it.
#[tokio::test]
async fn the_arrows_choose_the_way() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ROSA, size, lang);
        open(&mut pilot).await;
        let how = |pilot: &Person| match pilot.model().overlays.last() {
            Some(Overlay::ContactSales(state)) => (state.how, state.focus),
            other => panic!("{other:?}"),
        };
        for (keys, wanted) in [
            ("Down", (How::Message, Focus::Message)),
            ("Down", (How::Message, Focus::Message)),
            ("Up", (How::Call, Focus::Call)),
            ("Right", (How::Message, Focus::Message)),
        ] {
            assert_eq!(how(pilot.keys(keys).await), wanted, "{}", pilot.screen());
        }
        pilot.keys("Tab Enter").await;
        let wrong = tell(lang, "Write what you would", "Écrivez ce que vous");
        let field = pilot.layout().rect(WidgetId::ContactText);
        let below = pilot.screen().lines().nth(usize::from(field.y) + 1).unwrap_or_default().to_owned();
        assert!(below.contains(wrong), "{}", pilot.screen());
        // From the ways a letter leads to the field, and is in it.
        pilot.keys("S-Tab").await.type_text("jelly").await.sees("jelly");
        assert_eq!(how(&pilot), (How::Message, Focus::Text), "{}", pilot.screen());
        assert_eq!(pilot.bells(), 0);
    }
}

/// Who leaves sends nothing; what was typed is asked about, and each way keeps its own.
#[tokio::test]
async fn leaving_asks_for_what_was_typed() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(ROSA, (60, 16), Lang::Fr);
    for leave in ["Esc", "S-Tab Enter", "Tab Enter Esc"] {
        open(&mut pilot).await;
        pilot.keys(leave).await;
        assert!(pilot.model().overlays.is_empty(), "{leave}: {}", pilot.screen());
    }
    open(&mut pilot).await;
    pilot.keys("Tab Tab").await.type_text("0355501234").await;
    pilot.keys("S-Tab Enter Tab").await.type_text("Bonjour").await.sees("Bonjour");
    pilot.keys("S-Tab S-Tab Enter").await.sees("0355501234");
    pilot.keys("Esc").await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardForm));
    // The safe button has the focus.
    pilot.keys("Enter").await.sees("0355501234");
    pilot.keys("Esc Tab Enter").await;
    assert!(pilot.model().overlays.is_empty());
    assert_eq!(stage.dump().await, before);
}
