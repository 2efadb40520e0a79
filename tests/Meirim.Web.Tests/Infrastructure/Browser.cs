using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>A browser without script: cookies, pages, forms filled in as they stand on the page.</summary>
public sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient _http;

    /// <param name="failures">Of an application where no internal error is expected.</param>
    public Browser(Uri address, Failures? failures = null)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _http = new HttpClient(failures?.Guard(sockets) ?? (HttpMessageHandler)sockets) { BaseAddress = address };
    }

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page at the path; an error when it is not there.</summary>
    public async Task<IHtmlDocument> Page(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Get(path);
        response.StatusCode.ShouldBe(status, path);
        return await Read(response);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) => Parser.ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>
    /// Loads the page, fills the form in with what it holds plus <paramref name="fields"/>, and sends it. With several forms
    /// on the page, <paramref name="form"/> is the selector of the one meant.
    /// </summary>
    public async Task<HttpResponseMessage> Submit(string path, IReadOnlyDictionary<string, string?> fields, string form = "main form", HttpStatusCode status = HttpStatusCode.OK) =>
        await Submit(await Page(path, status), path, fields, form);

    /// <summary>Sends the form of a page that was loaded before: what a second browser window does.</summary>
    public async Task<HttpResponseMessage> Submit(IHtmlDocument page, string path, IReadOnlyDictionary<string, string?> fields, string form = "main form",
        params (string Field, string Name, byte[] Bytes)[] files)
    {
        var element = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"no '{form}' at {path}");
        var values = Values(element).Where(v => !fields.ContainsKey(v.Key)).Concat(fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Key, f.Value!)));
        using var request = new HttpRequestMessage(HttpMethod.Parse(element.GetAttribute("method") ?? "get"), new Uri(element.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative));
        if (request.Method == HttpMethod.Get)
        {
            request.RequestUri = new Uri(request.RequestUri!.ToString().Split('?')[0] + "?" + string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}")), UriKind.Relative);
        }
        else if (element.GetAttribute("enctype") == "multipart/form-data")
        {
            var body = new MultipartFormDataContent();
            foreach (var (key, value) in values) body.Add(new StringContent(value), key);
            foreach (var (field, name, bytes) in files) body.Add(new ByteArrayContent(bytes), field, name);
            request.Content = body;
        }
        else
        {
            request.Content = new FormUrlEncodedContent(values);
        }
        return await _http.SendAsync(request);
    }

    public async Task SignIn(string email, string password)
    {
        using var response = await Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = email, ["Password"] = password });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, "sign-in");
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return new(select.Name, select.Value ?? "");
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name, area.Value);
                    break;
            }
    }
}
