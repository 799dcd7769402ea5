//! What is typed, what is looked at before it is agreed to, and what the keys do [SM-7].

use super::Trouble;
use crate::{
    domain::{
        clean::DomainName,
        command::Command,
        guard::{self, Operation},
        partner::{
            MailDomain, Matching, PartnerCommand, PartnerRejection, PartnerSettings, Proposal, SetDomain,
            credited_revenue, matching, proposed,
        },
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How far it has come.
    pub stage: Stage,
    /// What is typed.
    pub field: Field,
    /// Why it is not taken.
    pub wrong: Option<Trouble>,
    /// The domain that is worth setting, while it is neither set nor typed [DOM-16].
    pub proposal: Option<Proposal>,
    /// Whether the account is no partner's, so that there is nothing to set here [TG-04].
    pub refused: bool,
    /// What was typed over, as the field showed it.
    began: String,
    /// Which was set then, in ASCII form: nobody's domain is overwritten unseen.
    from: Option<DomainName>,
}

/// How far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is looked at.
    #[default]
    View,
    /// A domain is typed, with this focus.
    Editing(Focus),
    /// Whom it would match is looked at, before it is agreed to [DOM-14].
    Preview(Box<Preview>),
}

/// What can have the focus while a domain is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field.
    Field,
    /// The way to the Client Access Manager, where that is what helps [ER-12].
    Manager,
    /// The button that goes on to the preview.
    Save,
    /// The button that gives it up.
    Cancel,
}

/// Whom a domain would match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Which domain.
    pub domain: MailDomain,
    /// Whom.
    pub found: Matching,
    /// What is credited a month, in cents: now, and with the domain [INV-25].
    pub credited: (u64, u64),
    /// Whether the button that agrees has the focus, and not the one that goes back.
    pub agrees: bool,
    /// Whether more people came to stop matching after it was agreed to [DOM-15].
    pub grown: bool,
}

impl Preview {
    /// The preview of a domain. The safe button has the focus: the one that goes back, when somebody stops matching.
    fn new(domain: MailDomain, account: &AccountState, world: &World) -> Self {
        let found = matching(account, &domain.ascii);
        let credited = credit(&domain, account, world);
        let agrees = found.stops.is_empty();
        Self { domain, found, credited, agrees, grown: false }
    }
}

/// What is credited to a partner a month, in cents: now, and with another domain.
fn credit(domain: &MailDomain, account: &AccountState, world: &World) -> (u64, u64) {
    (credited_revenue(world, account), credited_revenue(world, &account.with_partner_domain(domain)))
}

impl Focus {
    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Field => WidgetId::DomainField,
            Self::Manager => WidgetId::DomainManager,
            Self::Save => WidgetId::DomainSave,
            Self::Cancel => WidgetId::DomainCancel,
        }
    }
}

impl State {
    /// Whether something is typed or looked at that has the keyboard for itself.
    pub const fn is_busy(&self) -> bool {
        !matches!(self.stage, Stage::View)
    }

    /// What the one button of the page does now; nothing while its buttons stand elsewhere.
    pub const fn primary(&self) -> Option<ActionId> {
        if self.is_busy() { None } else { Some(ActionId::EditDomain) }
    }

    /// What can have the focus now, in the order of Tab.
    fn order(&self) -> Vec<Focus> {
        let manager = self.wrong.as_ref().is_some_and(Trouble::leads_to_manager).then_some(Focus::Manager);
        [Focus::Field].into_iter().chain(manager).chain([Focus::Save, Focus::Cancel]).collect()
    }

    fn walk(&mut self, by: isize) {
        let order = self.order();
        if let Stage::Editing(focus) = &mut self.stage {
            let at = order.iter().position(|one| one == focus).unwrap_or(0) as isize;
            *focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
        }
    }

    /// Begins to type, over what is set or over a proposal.
    fn edit(&mut self, text: Option<String>, around: &mut Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::SetPartnerDomain) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let Some(account) = around.account() else { return Step::Ignored };
        self.begin_over(account.partner().settings());
        self.field.set(text.unwrap_or_else(|| self.began.clone()));
        self.stage = Stage::Editing(Focus::Field);
        self.wrong = None;
        self.weigh(account);
        around.viewer.scroll_to_top(WidgetId::DomainPage);
        Step::Stay
    }

    /// Remembers what is typed over.
    fn begin_over(&mut self, settings: &PartnerSettings) {
        self.began = settings.domain.as_ref().map(ToString::to_string).unwrap_or_default();
        self.from.clone_from(&settings.domain_ascii);
    }

    /// Takes the proposal into the field [DOM-16].
    fn take_proposal(&mut self, around: &mut Surroundings<'_>) -> Step {
        let Some(proposal) = self.proposal.clone() else { return Step::Stay };
        let text = proposal.domain.entered.to_string();
        if !self.is_busy() {
            return self.edit(Some(text), around);
        }
        self.field.set(text);
        self.stage = Stage::Editing(Focus::Field);
        self.changed(around);
        Step::Stay
    }

    /// What was said of the text no longer holds once it was changed.
    fn changed(&mut self, around: &Surroundings<'_>) {
        self.wrong = None;
        if let Some(account) = around.account() {
            self.weigh(account);
        }
    }

    /// Finds out whether there is a domain worth proposing.
    fn weigh(&mut self, account: &AccountState) {
        let now = match &self.stage {
            Stage::View => account.partner().settings().domain_ascii.clone(),
            Stage::Editing(_) => MailDomain::parse(self.field.text()).ok().map(|domain| domain.ascii),
            Stage::Preview(preview) => Some(preview.domain.ascii.clone()),
        };
        self.proposal = proposed(account).filter(|proposal| now.as_ref() != Some(&proposal.domain.ascii));
    }

    /// Looks at what is typed, and at whom it would match. Nothing is written yet [SM-7].
    fn save(&mut self, around: &mut Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::SetPartnerDomain) {
            return self.not_taken(Trouble::Refused(refusal));
        }
        let Some(account) = around.account() else { return Step::Ignored };
        let domain = match MailDomain::parse(self.field.text()) {
            Ok(domain) => domain,
            Err(why) => return self.not_taken(Trouble::NotADomain(why)),
        };
        if is_claimed(&domain, around) {
            return self.not_taken(Trouble::Claimed);
        }
        if account.partner().settings().mail_domain().as_ref() == Some(&domain) {
            self.leave(around);
            let told = Saying::plain("automation-unchanged").text("domain", domain.entered.to_string());
            return Step::Tell(Level::Info, told);
        }
        self.wrong = None;
        self.stage = Stage::Preview(Box::new(Preview::new(domain, account, around.world)));
        self.weigh(account);
        around.viewer.scroll_to_top(WidgetId::DomainPeople);
        Step::Stay
    }

    /// Says beside the field why it is not taken, with the focus in the field.
    fn not_taken(&mut self, why: Trouble) -> Step {
        self.wrong = Some(why);
        self.stage = Stage::Editing(Focus::Field);
        Step::Stay
    }

    /// Agrees to what the preview shows.
    fn confirm(&self) -> Step {
        let Stage::Preview(preview) = &self.stage else { return Step::Ignored };
        let wanted = SetDomain {
            from: self.from.clone(),
            to: self.field.text().to_owned(),
            accepts_stopping: preview.found.stops.len(),
        };
        Step::Submit(Box::new(Command::Partner(Box::new(PartnerCommand::SetDomain(wanted)))))
    }

    /// Goes back to the page: what was typed is given up, or set.
    pub fn leave(&mut self, around: &mut Surroundings<'_>) {
        *self = Self { refused: self.refused, ..Self::default() };
        if let Some(account) = around.account() {
            self.weigh(account);
        }
        around.viewer.scroll_to_top(WidgetId::DomainPage);
    }

    /// Takes in that it was refused, and answers whether it is told here.
    pub fn rejected(&mut self, rejection: &PartnerRejection, around: &mut Surroundings<'_>) -> bool {
        match rejection {
            PartnerRejection::Domain(why) => _ = self.not_taken(Trouble::NotADomain(*why)),
            PartnerRejection::Claimed => _ = self.not_taken(Trouble::Claimed),
            PartnerRejection::DomainConflict { .. } => self.overtaken(around),
            PartnerRejection::StopsMatching { .. } => {
                self.reconcile(around);
                if let Stage::Preview(preview) = &mut self.stage {
                    (preview.grown, preview.agrees) = (true, false);
                }
            }
            _ => return false,
        }
        true
    }

    /// Somebody else has set another domain meanwhile: theirs is told, what was typed is kept and can be saved again.
    fn overtaken(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let settings = account.partner().settings();
        self.begin_over(settings);
        self.not_taken(Trouble::Theirs {
            domain: settings.domain.as_ref().map(ToString::to_string),
            by: settings.updated_by.as_ref().map(|who| who.email.typed().to_owned()),
        });
        self.weigh(account);
    }

    fn act_while_editing(&mut self, action: ActionId, focus: Focus, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Save => self.save(around),
            ActionId::NextField => {
                self.walk(1);
                Step::Stay
            }
            ActionId::PrevField => {
                self.walk(-1);
                Step::Stay
            }
            ActionId::Activate | ActionId::Toggle => match focus {
                Focus::Field | Focus::Save => self.save(around),
                // What was typed stays here meanwhile.
                Focus::Manager => Step::Go(Place::ClientAccessManager),
                Focus::Cancel => self.give_up(around),
            },
            ActionId::Back => self.give_up(around),
            other => Step::Elsewhere(other),
        }
    }

    /// Gives up what was typed, after a question when there is something to lose.
    fn give_up(&mut self, around: &mut Surroundings<'_>) -> Step {
        if self.is_dirty() {
            return Step::Ask(Question::DiscardDomain);
        }
        self.leave(around);
        Step::Stay
    }

    fn act_on_preview(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let Stage::Preview(preview) = &mut self.stage else { return Step::Ignored };
        match action {
            ActionId::NextField | ActionId::PrevField => preview.agrees = !preview.agrees,
            ActionId::Activate | ActionId::Toggle if preview.agrees => return self.confirm(),
            ActionId::Activate | ActionId::Toggle | ActionId::Back => {
                self.stage = Stage::Editing(Focus::Field);
                self.changed(around);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }
}

/// Whether another partner has set this domain [DOM-13].
fn is_claimed(domain: &MailDomain, around: &Surroundings<'_>) -> bool {
    let partner = around.world.claims().partner_of_domain(&domain.ascii);
    partner.is_some_and(|partner| partner != around.actor.hub)
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::PartnersAutomation.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let proposal = self.proposal.as_ref().map(|_| C::DomainProposal);
        match &self.stage {
            // In an account that is no partner's there is nothing to set.
            Stage::View if self.refused => vec![C::Reading, C::Panes, C::Return, C::Always],
            Stage::View => {
                let here = [C::PartnersAutomation].into_iter().chain(proposal);
                here.chain([C::Reading, C::Panes, C::Return, C::Always]).collect()
            }
            // What was typed is not left by a key that leads elsewhere.
            Stage::Editing(focus) => {
                let field = (*focus == Focus::Field).then_some(C::Field);
                field.into_iter().chain([C::DomainForm]).chain(proposal).chain([C::Always]).collect()
            }
            Stage::Preview(_) => vec![C::DomainPreview, C::Reading, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        match &self.stage {
            Stage::View => WidgetId::DomainPage,
            Stage::Editing(focus) => focus.widget(),
            Stage::Preview(preview) if preview.agrees => WidgetId::DomainConfirm,
            Stage::Preview(_) => WidgetId::DomainBack,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, &self.stage) {
            (ActionId::Activate, Stage::Editing(Focus::Field | Focus::Save)) => Some("action-save"),
            (ActionId::Activate, Stage::Editing(Focus::Manager)) => Some("automation-go-manager"),
            (ActionId::Activate | ActionId::Back, Stage::Editing(_)) => Some("action-cancel"),
            (ActionId::NextField, Stage::Preview(_)) => Some("action-other-button"),
            (ActionId::Activate, Stage::Preview(preview)) if preview.agrees => Some("automation-action-confirm"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if action == ActionId::TakeDomain {
            return self.take_proposal(around);
        }
        // In a wide window people stand in a panel of their own.
        let panel = !around.viewer.layout.rect(WidgetId::DomainPeople).is_empty();
        let list = if panel { WidgetId::DomainPeople } else { WidgetId::DomainPage };
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(list)) {
            around.viewer.scroll_by(list, rows);
            return Step::Stay;
        }
        match (&self.stage, action) {
            (Stage::View, ActionId::EditDomain) => self.edit(None, around),
            (Stage::View, ActionId::Back) => Step::GoBack,
            (Stage::View, other) => Step::Elsewhere(other),
            (Stage::Editing(focus), action) => self.act_while_editing(action, *focus, around),
            (Stage::Preview(_), action) => self.act_on_preview(action, around),
        }
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        match (&mut self.stage, key.code) {
            (Stage::Editing(_), KeyCode::Up) => self.walk(-1),
            (Stage::Editing(_), KeyCode::Down) => self.walk(1),
            (Stage::Editing(Focus::Field), _) => {
                if !self.field.key(key) {
                    return None;
                }
                self.changed(around);
            }
            // The buttons of the preview stand side by side.
            (Stage::Preview(preview), KeyCode::Left) => preview.agrees = false,
            (Stage::Preview(preview), KeyCode::Right) => preview.agrees = true,
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !matches!(self.stage, Stage::Editing(Focus::Field)) {
            return Step::Ignored;
        }
        self.field.insert(text);
        self.changed(around);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (&mut self.stage, hit.widget) {
            (Stage::View, WidgetId::DomainField) => self.edit(None, around),
            (Stage::Editing(focus), WidgetId::DomainField) => {
                *focus = Focus::Field;
                Step::Stay
            }
            (Stage::Editing(_), WidgetId::DomainManager) => Step::Go(Place::ClientAccessManager),
            (Stage::Editing(_), WidgetId::DomainSave) => self.save(around),
            (Stage::Editing(_), WidgetId::DomainCancel) => self.give_up(around),
            (Stage::Preview(_), WidgetId::DomainConfirm) => self.confirm(),
            (Stage::Preview(_), WidgetId::DomainBack) => self.act_on_preview(ActionId::Back, around),
            _ => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        self.is_busy() && self.field.text().trim() != self.began
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::allowed(around.world, around.actor, Operation::UsePartnerPages).is_err();
        let Some(account) = around.account() else { return };
        let settings = account.partner().settings();
        let moved = self.is_busy() && settings.domain_ascii != self.from;
        let wanted = match &self.stage {
            Stage::Preview(preview) => Some(preview.domain.clone()),
            Stage::View | Stage::Editing(_) => None,
        };
        // It has become what was wanted, be it by this session or by another.
        let reached = wanted.as_ref().is_some_and(|wanted| settings.domain_ascii.as_ref() == Some(&wanted.ascii));
        if moved && !reached && self.is_dirty() {
            self.overtaken(around);
        } else if moved && !reached {
            self.begin_over(settings);
            self.field.set(self.began.clone());
            self.stage = Stage::Editing(Focus::Field);
            self.wrong = None;
        } else if let Some(wanted) = wanted {
            if is_claimed(&wanted, around) {
                self.not_taken(Trouble::Claimed);
            } else if let Stage::Preview(preview) = &mut self.stage {
                preview.found = matching(account, &wanted.ascii);
                preview.credited = credit(&wanted, account, around.world);
            }
        }
        self.weigh(account);
    }
}
