# Groups of the permission list.
group-crm = CRM
group-marketing = Marketing
group-sales = Ventes
group-service = Service client
group-automation = Automatisation
group-reports = Rapports
group-account = Compte
group-partner = Programme partenaire

# Permissions: one message each, named after the key.
perm-crm-contacts-view = Consulter les contacts
perm-crm-contacts-edit = Modifier les contacts
perm-crm-contacts-delete = Supprimer les contacts
perm-crm-companies-view = Consulter les entreprises
perm-crm-companies-edit = Modifier les entreprises
perm-crm-companies-delete = Supprimer les entreprises
perm-crm-deals-view = Consulter les transactions
perm-crm-deals-edit = Modifier les transactions
perm-crm-deals-delete = Supprimer les transactions
perm-crm-tickets-view = Consulter les tickets
perm-crm-tickets-edit = Modifier les tickets
perm-crm-tickets-delete = Supprimer les tickets
perm-crm-tasks-view = Consulter les tâches
perm-crm-tasks-edit = Modifier les tâches
perm-crm-tasks-delete = Supprimer les tâches
perm-crm-notes-view = Consulter les notes
perm-crm-notes-edit = Modifier les notes
perm-crm-notes-delete = Supprimer les notes
perm-crm-communicate = Communiquer
perm-crm-bulk-delete = Suppression en masse
perm-crm-import = Import
perm-crm-export = Export
perm-crm-merge = Fusionner des fiches
perm-crm-edit-properties = Modification des paramètres de propriété
perm-crm-custom-views = Créer des vues personnalisées

perm-marketing-access = Accès au marketing
perm-marketing-ads = Publicités
perm-marketing-campaigns = Campagnes
perm-marketing-email = E-mails marketing
perm-marketing-forms = Formulaires
perm-marketing-social = Réseaux sociaux
perm-marketing-landing-pages = Pages de destination
perm-marketing-blog = Blog
perm-marketing-website = Pages de site web
perm-marketing-contacts = Contacts marketing

perm-sales-access = Accès aux ventes
perm-sales-templates = Modèles
perm-sales-sequences = Séquences
perm-sales-meetings = Réunions
perm-sales-quotes = Devis
perm-sales-forecasting = Prévisions
perm-sales-playbooks = Playbooks
perm-sales-product-library = Gérer la bibliothèque de produits

perm-service-access = Accès au service client
perm-service-inbox = Boîte de réception
perm-service-knowledge-base = Base de connaissances
perm-service-feedback-surveys = Enquêtes de satisfaction
perm-service-customer-portal = Portail client
perm-service-help-desk = Centre d'assistance

perm-automation-workflows = Workflows
perm-automation-chatflows = Chatflows

perm-reports-dashboards = Tableaux de bord
perm-reports-reports = Rapports
perm-reports-data-quality = Outils de qualité des données
perm-reports-marketing = Rapports marketing

perm-account-access = Accès au compte
perm-account-add-edit-users = Ajouter et modifier des utilisateurs
perm-account-add-edit-teams = Ajouter et modifier des équipes
perm-account-presets = Préréglages
perm-account-modify-billing = Modifier la facturation
perm-account-apps = Ajouter et supprimer des applications
perm-account-edit-defaults = Modifier les paramètres par défaut du compte
perm-account-domains = Paramètres de domaine
perm-account-super-admin = Super administrateur

perm-partner-employee = Employé partenaire
perm-partner-manage-employees = Gestion des employés partenaires
perm-partner-admin = Partenaire Admin

# Templates.
template-super-admin = Super administrateur
template-view-only = Lecture seule
template-marketing-manager = Responsable marketing
template-content-marketer = Chargé de contenu marketing
template-sales-manager = Responsable des ventes
template-sales-representative = Commercial
template-service-manager = Responsable du service client
template-service-representative = Conseiller du service client
template-partner-admin = Partenaire Admin

# What is granted of a permission.
grant-on = Activé
grant-owned = Propriétaire uniquement
grant-owned-unassigned = Propriétaire et non attribué uniquement
grant-team = Appartenant à l'équipe
grant-team-unassigned = Appartenant à l'équipe et non attribué
grant-everything = Tout
grant-everything-unassigned = Tout, sauf non attribué
grant-view = Consultation
grant-edit = Modification
grant-publish = Publication
grant-off = Désactivé
grant-none = Aucun
