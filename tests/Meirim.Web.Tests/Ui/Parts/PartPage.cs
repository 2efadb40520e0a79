using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Ui.Parts;

/// <summary>A page on which one part is rendered, with a model and what the form brought.</summary>
internal sealed class PartPage
{
    private readonly ModelExpressionProvider _expressions = new(new EmptyModelMetadataProvider());
    private readonly ViewDataDictionary<Form> _data;

    public PartPage(Form? form = null)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton<Texts>().BuildServiceProvider() };
        http.Request.PathBase = "/kk";
        _data = new ViewDataDictionary<Form>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = form ?? new Form() };
        View = new ViewContext(
            new ActionContext(http, new RouteData(), new ActionDescriptor(), _data.ModelState), new NoView(), _data,
            new TempDataDictionary(http, new NoTempData()), TextWriter.Null, new HtmlHelperOptions());
    }

    public ViewContext View { get; }

    public ModelStateDictionary State => View.ViewData.ModelState;

    public ModelExpression For<T>(System.Linq.Expressions.Expression<Func<Form, T>> field) => _expressions.CreateModelExpression(_data, field);

    public async Task<IElement> Render(Web.Ui.Parts.Part part, string tag, string content = "", params (string Name, string Value)[] attributes)
    {
        part.ViewContext = View;
        var list = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(tag, list, new Dictionary<object, object>(), "0123456789");
        var output = new TagHelperOutput(tag, new TagHelperAttributeList(list), (_, _) => Task.FromResult(new DefaultTagHelperContent().AppendHtml(content)));
        part.Init(context);
        await part.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTempData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }

    internal sealed class Form
    {
        public string? Email { get; set; }

        public DateOnly? From { get; set; }

        public string? Region { get; set; }

        public List<string> Services { get; set; } = [];

        public bool TakesNew { get; set; }
    }
}
