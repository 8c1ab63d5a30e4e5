import { fieldWords, type HeaderWords } from "../field-words.ts";

/** Headers in Spanish. */
export const spanish: HeaderWords = {
  orderId: fieldWords(
    "Número de pedido, N° de pedido, Nº de pedido, Nº pedido, N.º de pedido, Núm pedido, No pedido, ID pedido, ID de pedido, ID del pedido, Identificador de pedido, Referencia de pedido, Referencia del pedido, Código de pedido, Número de orden, Nº de orden, ID de orden" +
      "| Pedido, Orden, Factura, Número de factura, Nº de factura, Nº factura, ID de transacción, Número de transacción, Recibo, Nº de recibo",
    "número de pedido, id de pedido",
    "cliente, original, reembolso, cantidad",
  ),
  lineId: fieldWords("ID de línea, ID línea, ID de línea de pedido, Identificador de línea"),
  customerId: fieldWords(
    "Número de cliente, Nº de cliente, Nº cliente, ID cliente, ID de cliente, ID del cliente, Código de cliente, Código cliente, Identificador de cliente, Referencia de cliente, Número de cuenta, ID comprador, ID de comprador, ID de miembro, Número de socio, Nº de socio, ID de usuario" +
      "| Nombre de usuario, Usuario, NIF, CIF, NIF/CIF, DNI, RFC, RUT, CUIT, NIT" +
      "| Cliente, Clienta, Comprador, Compradora, Socio, Miembro",
    "id cliente, código de cliente, número de cliente",
  ),
  customerEmail: fieldWords(
    "Correo del cliente, Email del cliente, Correo electrónico del cliente, Email cliente, Correo cliente | Correo electrónico, Correo, Dirección de correo electrónico, Dirección de correo",
  ),
  customerPhone: fieldWords(
    "Teléfono del cliente, Teléfono cliente | Teléfono, Número de teléfono, Nº de teléfono, Tel, Móvil, Celular, Teléfono móvil",
  ),
  customerName: fieldWords(
    "Nombre del cliente, Nombre de cliente, Nombre cliente, Nombre del comprador, Nombre completo, Nombre y apellidos, Razón social, Nombre de facturación" +
      "| Cliente, Clienta, Comprador, Empresa, Compañía" +
      "| Nombre, Contacto, Destinatario",
    "nombre del cliente",
    "apellido, producto, artículo",
  ),
  date: fieldWords(
    "Fecha de pedido, Fecha del pedido, Fecha pedido, Fecha de compra, Fecha compra, Fecha de orden, Fecha de la orden" +
      "| Fecha de venta, Fecha venta, Fecha de la venta, Fecha de transacción, Fecha de la transacción, Fecha, Fecha y hora" +
      "| Creado el, Creado, Fecha de creación" +
      "| Fecha de factura, Fecha factura, Fecha de la factura, Día, Hora, Marca de tiempo, Fecha de pago, Pagado el, Fecha pago",
    "fecha de pedido, fecha",
    "envío, entrega, vencimiento, devolución, reembolso, cancelación, nacimiento, registro, alta, modificación, actualización, última, primera, pago, fin",
  ),
  amount: fieldWords(
    "Importe, Importe total, Monto, Monto total, Total del pedido, Total pedido, Importe del pedido, Importe pedido, Monto del pedido, Total factura, Valor total, Ventas, Venta, Importe de venta, Importe de la venta, Ingresos, Ingreso, Facturación, Total pagado, Importe pagado, Precio total, Valor del pedido, Importe línea, Total línea, Total general" +
      "| Importe neto, Importe bruto, Monto neto, Precio, Precio de venta, Suma, Valor",
    "importe, monto, ventas, ingresos",
    "IVA, impuesto, impuestos, descuento, reembolso, reembolsos, reembolsado, reembolsada, devuelto, devolución, envío, gastos, comisión, coste, costo, beneficio, ganancia, unitario, cantidad, artículos, vendedor, región, saldo",
  ),
  unitPrice: fieldWords(
    "Precio unitario, Precio por unidad, Precio unidad, P. unitario, Precio del artículo, Valor unitario | Precio, Precio de venta, PVP",
    "precio unitario",
    "compra, costo, coste",
  ),
  quantity: fieldWords(
    "Cantidad, Cant, Cantidad pedida, Cantidad vendida, Unidades, Unidades vendidas, Número de artículos, Piezas",
    "cantidad, unidades",
    "stock, existencias, devuelta, reembolsada",
  ),
  discount: fieldWords(
    "Descuento, Importe de descuento, Importe del descuento, Importe descuento, Monto del descuento, Descuento %, % de descuento, % descuento, Porcentaje de descuento, Tasa de descuento | Descuentos, Rebaja, Bonificación, Cupón",
    "descuento",
    "código, tipo, nombre",
  ),
  tax: fieldWords(
    "IVA, Importe IVA, Importe del IVA, Impuesto, Impuestos, Importe de impuestos, Total impuestos",
    "importe IVA",
    "tasa, tipo, envío",
  ),
  shipping: fieldWords(
    "Gastos de envío, Envío, Coste de envío, Costo de envío, Importe de envío, Portes, Flete, Transporte",
    "gastos de envío",
    "IVA, impuesto",
  ),
  cost: fieldWords(
    "Coste, Costo, Coste total, Costo total, Coste de ventas, Costo de ventas, Coste de los productos, Costo de los productos vendidos, Coste de mercancía",
    "coste total, costo total, costo de ventas",
    "unitario, envío",
  ),
  profit: fieldWords(
    "Beneficio, Ganancia, Beneficios, Utilidad, Beneficio total, Ganancia total | Beneficio bruto, Utilidad bruta, Ganancia bruta, Margen bruto, Margen | Beneficio neto, Utilidad neta, Ganancia neta",
    "beneficio, ganancia, utilidad",
    "porcentaje, tasa",
  ),
  costToServe: fieldWords("Costo de servicio, Coste de servicio, Costo de atención, Coste de atención"),
  product: fieldWords(
    "ID producto, ID de producto, ID del producto, Código de producto, Código producto, Código del producto, Código de artículo, Referencia producto, Referencia del producto, Nº de artículo, Número de artículo" +
      "| Producto, Nombre del producto, Nombre de producto, Artículo, Nombre del artículo",
    "nombre del producto",
  ),
  category: fieldWords(
    "Categoría, Categoría de producto, Categoría del producto | Departamento, Tipo de producto, Familia",
  ),
  status: fieldWords(
    "Estado del pedido, Estado de pedido, Estado pedido, Estatus del pedido | Estatus, Situación | Estado de pago, Estado del pago, Estado",
  ),
  currency: fieldWords("Moneda, Divisa, Código de moneda, Código de divisa"),
  creditFor: fieldWords(
    "Pedido original, Nº pedido original, Número de pedido original, ID pedido original, Factura original, Abono de, Abono a, Abono de factura, Reembolso de, Reembolso del pedido, Devolución de, Pedido reembolsado, Nota de crédito de | Pedido relacionado",
  ),
  refunded: fieldWords(
    "Importe reembolsado, Importe del reembolso, Importe de reembolso, Monto reembolsado, Monto del reembolso, Total reembolsado, Valor reembolsado, Cantidad reembolsada" +
      "| Reembolso, Reembolsos, Reembolsado, Importe devuelto, Monto devuelto",
    "importe reembolsado, monto reembolsado",
    "fecha, motivo, estado, número, IVA, envío, solicitado",
  ),
};
