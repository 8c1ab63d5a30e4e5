import { fieldWords, type HeaderWords } from "../field-words.ts";

/** Headers in French. */
export const french: HeaderWords = {
  orderId: fieldWords(
    "Numéro de commande, N° de commande, N° commande, No de commande, No commande, Num commande, ID commande, ID de commande, Identifiant de commande, Identifiant commande, Référence commande, Référence de commande, Réf commande, Code commande" +
      "| Commande, Facture, Numéro de facture, N° de facture, N° facture, No facture, ID transaction, Numéro de transaction, N° de transaction, Ticket, N° de ticket",
    "numéro de commande, n° de commande",
    "client, origine, initiale, avoir, remboursement, nombre",
  ),
  lineId: fieldWords(
    "ID ligne, ID de ligne, Identifiant de ligne, ID ligne de commande, Identifiant de ligne de commande",
  ),
  customerId: fieldWords(
    "Numéro client, Numéro de client, N° client, N° de client, No client, ID client, ID du client, Identifiant client, Code client, Réf client, Référence client, Numéro de compte, N° de compte, ID acheteur, ID membre, Numéro d'adhérent, N° adhérent, ID utilisateur" +
      "| Nom d'utilisateur, Identifiant, Pseudo" +
      "| Client, Cliente, Acheteur, Membre, Adhérent, Utilisateur",
    "id client, code client, numéro client",
  ),
  customerEmail: fieldWords(
    "E-mail client, E-mail du client, Email client, Courriel client, Courriel du client, Adresse e-mail du client, Mail client | Adresse e-mail, Adresse email, Courriel, Adresse électronique, Adresse mail",
  ),
  customerPhone: fieldWords(
    "Téléphone client, Téléphone du client | Téléphone, Numéro de téléphone, N° de téléphone, Tél, Portable, Mobile, Téléphone portable",
  ),
  customerName: fieldWords(
    "Nom du client, Nom client, Nom de l'acheteur, Nom acheteur, Nom complet, Raison sociale, Nom de facturation, Nom de l'entreprise" +
      "| Client, Cliente, Acheteur, Société, Entreprise" +
      "| Nom, Contact, Destinataire, Nom du contact",
    "nom du client, nom client",
    "prénom, produit, article",
  ),
  date: fieldWords(
    "Date de commande, Date de la commande, Date commande, Date d'achat, Date achat, Commandé le" +
      "| Date de vente, Date vente, Date de transaction, Date de la transaction, Date et heure" +
      "| Créé le, Créée le, Date de création, Date création" +
      "| Date de facture, Date facture, Date de facturation, Jour, Horodatage, Heure, Payé le, Date de paiement, Date paiement",
    "date de commande, date",
    "livraison, expédition, envoi, échéance, retour, remboursement, annulation, naissance, inscription, modification, mise à jour, dernière, première, paiement, fin",
  ),
  amount: fieldWords(
    "Montant, Montant total, Total commande, Total de la commande, Montant de la commande, Montant commande, Total général, Total TTC, Montant TTC, Chiffre d'affaires, CA, CA TTC, Ventes, Montant des ventes, Montant de la vente, Valeur, Valeur de la commande, Total payé, Montant payé, Prix total, Total ligne, Montant ligne" +
      "| Sous-total, Total HT, Montant HT, CA HT, Montant net, Montant brut, Prix, Prix de vente, Somme",
    "montant, total, chiffre d'affaires",
    "TVA, taxe, taxes, remise, réduction, remboursement, remboursements, remboursé, remboursée, livraison, port, expédition, frais, coût, marge, unitaire, quantité, articles, vendeur, région, solde, avoir",
  ),
  unitPrice: fieldWords(
    "Prix unitaire, PU, P.U., Prix unitaire TTC, Prix unitaire HT, Prix à l'unité, Prix par unité, Prix de l'article | Prix, Prix de vente, Tarif",
    "prix unitaire",
    "achat",
  ),
  quantity: fieldWords(
    "Quantité, Qté, Quantité commandée, Quantité vendue, Nombre d'articles, Nb articles, Unités, Unités vendues, Pièces",
    "quantité, qté",
    "stock, retournée, remboursée",
  ),
  discount: fieldWords(
    "Remise, Montant de la remise, Montant remise, Remise %, Remise en %, Taux de remise, Réduction, Montant de la réduction, Rabais, Ristourne | Remises, Bon de réduction, Escompte, Promotion",
    "remise, réduction",
    "code, type, nom",
  ),
  tax: fieldWords(
    "TVA, Montant TVA, Montant de la TVA, Taxe, Taxes, Montant des taxes, Impôt",
    "montant TVA",
    "taux, livraison, numéro, n",
  ),
  shipping: fieldWords(
    "Frais de port, Frais de livraison, Frais d'expédition, Frais d'envoi, Port, Livraison, Montant de la livraison, Coût de livraison, Transport",
    "frais de port, frais de livraison",
    "TVA, taxe",
  ),
  cost: fieldWords(
    "Coût, Coûts, Coût total, Coût d'achat, Coût des ventes, Coût des marchandises vendues, Coût de revient, Prix de revient total | Montant d'achat",
    "coût total, coût des ventes",
    "unitaire, livraison",
  ),
  profit: fieldWords(
    "Bénéfice, Profit, Bénéfices, Résultat | Marge brute, Marge, Montant de la marge, Bénéfice brut | Bénéfice net",
    "bénéfice",
    "taux, pourcentage",
  ),
  costToServe: fieldWords("Coût de service, Coût du service, Coût de traitement"),
  product: fieldWords(
    "Référence produit, Réf produit, Référence article, Réf article, Code produit, Code article, ID produit, ID article, Numéro d'article, N° article, Identifiant produit" +
      "| Produit, Nom du produit, Nom produit, Article, Nom de l'article, Désignation, Libellé produit",
    "nom du produit",
  ),
  category: fieldWords(
    "Catégorie, Catégorie de produit, Catégorie produit, Catégorie d'article | Famille, Rayon, Type de produit, Département",
  ),
  status: fieldWords(
    "Statut de la commande, Statut commande, État de la commande, État commande | Statut | Statut de paiement, Statut du paiement, État",
  ),
  currency: fieldWords("Devise, Monnaie, Code devise, Devise de la commande"),
  creditFor: fieldWords(
    "Commande d'origine, N° commande d'origine, Numéro de commande d'origine, Facture d'origine, N° facture d'origine, Avoir sur, Avoir pour, Avoir sur commande, Avoir sur facture, Remboursement de, Remboursement de la commande, Commande initiale, Commande remboursée | Commande liée, Commande associée",
  ),
  refunded: fieldWords(
    "Montant remboursé, Montant du remboursement, Montant de remboursement, Montant des remboursements, Total remboursé, Total des remboursements, Somme remboursée" +
      "| Remboursement, Remboursements, Remboursé",
    "montant remboursé, montant du remboursement",
    "date, motif, statut, numéro, TVA, port, livraison, demandé",
  ),
};
