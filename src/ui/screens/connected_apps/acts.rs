//! What can be done to an app. The card, its menu, its panel and the pages of Salesforce all come here.

use std::sync::Arc;

use crate::{
    domain::{
        app::{AppDeed, SALESFORCE},
        command::Command,
        decide,
        guard::{self, Actor, Operation},
        world::World,
    },
    ui::{
        action::ActionId,
        overlays::{Overlay, Question},
        part::Surroundings,
        screens::{connected_apps::details, salesforce},
        step::Step,
        toast::{Level, Saying},
        wizards::connect_salesforce,
        wording,
    },
};

/// Why an action cannot be carried out on an app now, when it cannot [ER-21].
pub fn refusal(action: ActionId, slug: &str, world: &World, actor: Actor) -> Option<Saying> {
    if action == ActionId::ConnectSalesforceUser {
        let refusal = guard::allowed(world, actor, Operation::SwitchSalesforceUser).err();
        return refusal.map(|refusal| wording::refusal::saying(&refusal));
    }
    if !matches!(action, ActionId::ReconnectApp | ActionId::UninstallApp) {
        return None;
    }
    if let Err(refusal) = guard::allowed(world, actor, Operation::ManageApps) {
        return Some(wording::refusal::saying(&refusal));
    }
    let account = world.account(actor.hub).filter(|_| action == ActionId::ReconnectApp)?;
    decide::can_reconnect(world, account, slug).err().map(|no| wording::apps::rejection(&no))
}

/// Carries out an action on an app; `None` when it is none of these.
pub fn act(action: ActionId, slug: &Arc<str>, around: &mut Surroundings<'_>) -> Option<Step> {
    if let Some(why) = refusal(action, slug, around.world, around.actor) {
        return Some(Step::Tell(Level::Error, why));
    }
    Some(match action {
        ActionId::OpenApp if **slug == *SALESFORCE => {
            Step::open(Overlay::SalesforceApp(Box::new(salesforce::State::new(around))))
        }
        ActionId::OpenApp => Step::open(Overlay::AppDetails(Box::new(details::State::new(slug, around)))),
        ActionId::ReconnectApp => Step::Submit(Box::new(Command::App(AppDeed::Reconnected, Arc::clone(slug)))),
        ActionId::UninstallApp => {
            let app = around.account().and_then(|account| account.apps().get(&**slug));
            let name = app.map_or_else(|| slug.to_string(), |app| app.name.to_string());
            Step::Ask(Question::App { deed: AppDeed::Uninstalled, slug: Arc::clone(slug), name, unsaved: false })
        }
        ActionId::ConnectSalesforceUser => {
            Step::open(Overlay::ConnectSalesforce(Box::new(connect_salesforce::State::new(around))))
        }
        _ => return None,
    })
}
