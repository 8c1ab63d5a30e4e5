import { fieldWords, type HeaderWords } from "../field-words.ts";

/** Headers in Portuguese. */
export const portuguese: HeaderWords = {
  orderId: fieldWords(
    "Número do pedido, Nº do pedido, N° do pedido, Nº pedido, Num pedido, ID do pedido, ID pedido, Código do pedido, Referência do pedido, Número da encomenda, Nº da encomenda, ID da encomenda, Número da ordem, Número de pedido" +
      "| Pedido, Encomenda, Fatura, Número da fatura, Nº da fatura, Nota fiscal, Número da nota fiscal, Nº da nota fiscal, NF, ID da transação, Número da transação, Recibo",
    "número do pedido, id do pedido",
    "cliente, original, origem, reembolso, quantidade",
  ),
  lineId: fieldWords("ID da linha, ID linha, ID do item do pedido, ID da linha do pedido"),
  customerId: fieldWords(
    "Número do cliente, Nº do cliente, ID do cliente, ID cliente, Código do cliente, Código cliente, Identificador do cliente, Referência do cliente, Número da conta, ID do comprador, ID do membro, Número de sócio, ID do usuário, ID do utilizador" +
      "| Nome de usuário, Nome de utilizador, Usuário, Utilizador, CPF, CNPJ, CPF/CNPJ, CPF ou CNPJ, CPF do cliente, CNPJ do cliente, NIF" +
      "| Cliente, Comprador, Compradora, Sócio, Membro",
    "id do cliente, código do cliente",
  ),
  customerEmail: fieldWords(
    "E-mail do cliente, Email do cliente, Email cliente, E-mail do comprador | Endereço de e-mail, Endereço de email, Correio eletrônico, Correio eletrónico",
  ),
  customerPhone: fieldWords(
    "Telefone do cliente, Telefone cliente | Telefone, Número de telefone, Nº de telefone, Celular, Telemóvel, Tel, Telefone celular",
  ),
  customerName: fieldWords(
    "Nome do cliente, Nome cliente, Nome do comprador, Nome completo, Razão social, Nome de cobrança, Nome da empresa" +
      "| Cliente, Comprador, Empresa, Companhia" +
      "| Nome, Contato, Contacto, Destinatário",
    "nome do cliente",
    "sobrenome, produto, item, artigo",
  ),
  date: fieldWords(
    "Data do pedido, Data de pedido, Data pedido, Data da compra, Data de compra, Data da encomenda, Data da ordem" +
      "| Data da venda, Data de venda, Data da transação, Data, Data e hora" +
      "| Criado em, Criado, Data de criação" +
      "| Data da fatura, Data da nota fiscal, Data de emissão, Dia, Hora, Data do pagamento, Data de pagamento, Pago em",
    "data do pedido, data",
    "envio, entrega, vencimento, devolução, reembolso, cancelamento, nascimento, cadastro, registro, registo, atualização, alteração, última, primeira, pagamento, fim",
  ),
  amount: fieldWords(
    "Valor, Valor total, Total do pedido, Total pedido, Valor do pedido, Montante, Montante total, Total da fatura, Valor da venda, Vendas, Venda, Receita, Faturamento, Faturação, Total pago, Valor pago, Preço total, Valor da nota, Valor da encomenda, Total da encomenda, Total geral, Total da linha" +
      "| Valor líquido, Valor bruto, Preço, Preço de venda, Soma",
    "valor, vendas, receita, faturamento",
    "imposto, impostos, ICMS, IVA, desconto, reembolso, reembolsos, reembolsado, estorno, estornado, devolvido, devolução, frete, envio, taxa, comissão, custo, lucro, unitário, quantidade, itens, vendedor, região, saldo",
  ),
  unitPrice: fieldWords(
    "Preço unitário, Valor unitário, Preço por unidade, Preço do item, Preço unid | Preço, Preço de venda",
    "preço unitário, valor unitário",
    "compra, custo",
  ),
  quantity: fieldWords(
    "Quantidade, Qtd, Qtde, Quant, Quantidade vendida, Quantidade pedida, Unidades, Unidades vendidas, Número de itens, Itens, Peças",
    "quantidade, qtd",
    "estoque, stock, devolvida, reembolsada",
  ),
  discount: fieldWords(
    "Desconto, Valor do desconto, Valor desconto, Desconto %, % de desconto, % desconto, Percentual de desconto, Porcentagem de desconto, Taxa de desconto | Descontos, Abatimento, Cupom",
    "desconto",
    "código, tipo, nome",
  ),
  tax: fieldWords(
    "Imposto, Impostos, Valor do imposto, Valor dos impostos, Total de impostos, ICMS, Valor do IVA",
    "valor do imposto",
    "taxa, alíquota, frete",
  ),
  shipping: fieldWords(
    "Frete, Valor do frete, Custo do frete, Envio, Custo de envio, Valor do envio, Portes, Portes de envio, Entrega, Taxa de entrega",
    "frete",
    "imposto, ICMS",
  ),
  cost: fieldWords(
    "Custo, Custo total, Custo das vendas, Custo da mercadoria, Custo da mercadoria vendida, CMV, Custo do produto, Custo dos produtos vendidos",
    "custo total, custo da mercadoria",
    "unitário, envio, frete",
  ),
  profit: fieldWords(
    "Lucro, Lucro total, Lucros, Valor do lucro | Lucro bruto, Margem bruta, Margem, Margem de contribuição | Lucro líquido",
    "lucro",
    "percentual, taxa",
  ),
  costToServe: fieldWords("Custo de atendimento, Custo de serviço, Custo de servir"),
  product: fieldWords(
    "ID do produto, ID produto, Código do produto, Código produto, Código do item, Código do artigo, Referência do produto, Número do artigo" +
      "| Produto, Nome do produto, Artigo, Nome do artigo, Nome do item",
    "nome do produto",
  ),
  category: fieldWords(
    "Categoria, Categoria do produto, Categoria de produto | Departamento, Tipo de produto, Família",
  ),
  status: fieldWords(
    "Status do pedido, Estado do pedido, Situação do pedido, Estado da encomenda | Situação | Status do pagamento, Status de pagamento, Estado",
  ),
  currency: fieldWords("Moeda, Divisa, Código da moeda"),
  creditFor: fieldWords(
    "Pedido original, Pedido de origem, Número do pedido original, ID do pedido original, Fatura original, Encomenda original, Nota de crédito de, Crédito de, Reembolso de, Reembolso do pedido, Devolução de, Estorno de, Pedido reembolsado | Pedido relacionado",
  ),
  refunded: fieldWords(
    "Valor reembolsado, Valor do reembolso, Valor de reembolso, Montante reembolsado, Total reembolsado, Valor estornado, Valor do estorno, Total estornado" +
      "| Reembolso, Reembolsos, Reembolsado, Estorno, Estornado, Valor devolvido",
    "valor reembolsado, valor estornado",
    "data, motivo, status, estado, número, imposto, frete, solicitado",
  ),
};
